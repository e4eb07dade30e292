import type { Text } from '../union/types.ts';
import { text } from './indicator-kit.ts';
import type { Theme } from './words.ts';

/** Places of events, which only have their Vietnamese name. */
export const placeNames: Record<string, Text> = {
  'Nhà văn hóa thành phố': text('Nhà văn hóa thành phố', 'the City House of Culture', 'la Maison de la culture de la ville'),
  'Thư viện thành phố': text('Thư viện thành phố', 'the City Library', 'la Bibliothèque de la ville'),
  'Hội trường cơ quan thường trực': text('Hội trường cơ quan thường trực', 'the hall of the standing office', 'la salle du bureau permanent'),
  'Công viên trung tâm': text('Công viên trung tâm', 'the park in the city centre', 'le parc du centre-ville'),
  'Hội trường trường đại học': text('Hội trường trường đại học', 'the university hall', 'l’amphithéâtre de l’université'),
  'Bảo tàng': text('Bảo tàng', 'the museum', 'le musée'),
  'Nhà hát': text('Nhà hát', 'the theatre', 'le théâtre'),
  'Sân vận động': text('Sân vận động', 'the stadium', 'le stade'),
  'Không gian đi bộ': text('Không gian đi bộ', 'the pedestrian area', 'la zone piétonne'),
  'Trung tâm hội nghị': text('Trung tâm hội nghị', 'the conference centre', 'le centre de conférences'),
};

/** What is told of an event by its theme: two sentences, the same in each language. Invented, and about nobody. */
export const themeTexts: Record<Theme, Text> = {
  culture: text(
    'Khách tham quan được xem các gian hàng giới thiệu nghề thủ công và trò chơi dân gian. Nhiều gia đình đã ở lại đến cuối buổi để cùng hát.',
    'Visitors saw stalls that presented crafts and folk games. Many families stayed to the end of the evening to sing together.',
    'Les visiteurs ont découvert des stands consacrés à l’artisanat et aux jeux populaires. De nombreuses familles sont restées jusqu’à la fin pour chanter ensemble.',
  ),
  cuisine: text(
    'Các đầu bếp nấu món ăn của hai nước trước mắt khách và giải thích từng bước. Công thức được phát bằng hai thứ tiếng.',
    'The cooks prepared dishes of both countries in front of the guests and explained every step. The recipes were handed out in two languages.',
    'Les cuisiniers ont préparé devant les invités des plats des deux pays en expliquant chaque étape. Les recettes ont été distribuées en deux langues.',
  ),
  music: text(
    'Đêm nhạc đưa khán giả đi từ dân ca đến các bản hòa tấu đương đại. Tiết mục chung của hai đoàn được yêu cầu biểu diễn lại.',
    'The concert led the audience from folk songs to contemporary pieces. The joint performance of the two groups was asked for again.',
    'Le concert a conduit le public des chants populaires aux œuvres contemporaines. La pièce jouée ensemble par les deux troupes a été bissée.',
  ),
  film: text(
    'Sau buổi chiếu, đạo diễn trả lời câu hỏi của khán giả trẻ. Phụ đề do sinh viên khoa ngoại ngữ thực hiện.',
    'After the screening the director answered questions from the young audience. The subtitles were made by students of the language department.',
    'Après la projection, le réalisateur a répondu aux questions du jeune public. Les sous-titres ont été faits par des étudiants en langues.',
  ),
  education: text(
    'Các trường giới thiệu học bổng và chương trình trao đổi sinh viên. Cựu du học sinh kể lại những ngày đầu xa nhà.',
    'The schools presented scholarships and student exchange programmes. Former students abroad told of their first days away from home.',
    'Les établissements ont présenté des bourses et des programmes d’échange d’étudiants. D’anciens étudiants ont raconté leurs premiers jours loin de chez eux.',
  ),
  environment: text(
    'Hội viên hai bên cùng trồng cây và dọn sạch bờ hồ. Chương trình kêu gọi mỗi gia đình bớt dùng túi ni-lông.',
    'Members of both sides planted trees and cleaned the shore of the lake together. The programme called on every family to use fewer plastic bags.',
    'Les membres des deux côtés ont planté des arbres et nettoyé ensemble la rive du lac. Le programme a invité chaque famille à utiliser moins de sacs en plastique.',
  ),
  youth: text(
    'Thanh niên hai nước chia nhóm, cùng chơi và cùng giải các bài toán của thành phố. Kết quả được trình bày ngay trong buổi chiều.',
    'Young people of both countries formed teams, played and solved problems of the city together. The results were presented the same afternoon.',
    'Des jeunes des deux pays ont formé des équipes, joué et résolu ensemble des problèmes de la ville. Les résultats ont été présentés l’après-midi même.',
  ),
  science: text(
    'Các nhà khoa học trao đổi về nước sạch và chất lượng không khí trong đô thị. Hai bên thống nhất chia sẻ dữ liệu đo đạc.',
    'Scientists exchanged views on clean water and on the quality of air in cities. Both sides agreed to share the data they measure.',
    'Des scientifiques ont échangé sur l’eau propre et la qualité de l’air en ville. Les deux parties ont convenu de partager leurs mesures.',
  ),
  trade: text(
    'Doanh nghiệp nhỏ của hai nước gặp nhau theo từng bàn để tìm bạn hàng. Ban tổ chức giới thiệu thủ tục xuất nhập khẩu.',
    'Small businesses of both countries met at tables to find trading partners. The organisers explained the procedures of import and export.',
    'De petites entreprises des deux pays se sont rencontrées par tables pour trouver des partenaires. Les organisateurs ont expliqué les formalités d’import-export.',
  ),
  heritage: text(
    'Chuyên gia hai nước nói về cách giữ gìn nhà cổ trong khu dân cư. Triển lãm ảnh kèm theo mở cửa đến hết tuần.',
    'Experts of both countries spoke about how to preserve old houses in living quarters. The photo exhibition beside it stays open to the end of the week.',
    'Des spécialistes des deux pays ont parlé de la conservation des maisons anciennes dans les quartiers habités. L’exposition de photos reste ouverte jusqu’à la fin de la semaine.',
  ),
  languages: text(
    'Học viên thi kể chuyện bằng thứ tiếng mình đang học. Ban giám khảo khen phần phát âm và cách dùng thành ngữ.',
    'The learners competed in telling stories in the language they study. The jury praised their pronunciation and their use of idioms.',
    'Les apprenants ont participé à un concours de récits dans la langue qu’ils étudient. Le jury a salué leur prononciation et leur usage des expressions.',
  ),
  health: text(
    'Bác sĩ của hai nước khám và tư vấn miễn phí cho người cao tuổi. Tủ thuốc gia đình được tặng sau buổi khám.',
    'Doctors of both countries examined elderly people and advised them free of charge. Family medicine cabinets were given away afterwards.',
    'Des médecins des deux pays ont examiné et conseillé gratuitement des personnes âgées. Des armoires à pharmacie ont été offertes à la fin.',
  ),
};

export const quotes: Text[] = [
  text(
    'Mỗi lần gặp gỡ là thêm một nhịp cầu giữa nhân dân hai nước, đại diện ban tổ chức phát biểu.',
    'Every meeting is one more bridge between our peoples, a representative of the organisers said.',
    'Chaque rencontre est un pont de plus entre nos peuples, a déclaré un représentant des organisateurs.',
  ),
  text(
    'Chúng tôi muốn người trẻ của hai thành phố tự kết bạn với nhau, một thành viên ban tổ chức cho biết.',
    'We want the young people of our cities to make friends by themselves, a member of the organising team said.',
    'Nous voulons que les jeunes de nos villes nouent eux-mêmes des amitiés, a indiqué un membre de l’équipe.',
  ),
  text(
    'Điều ở lại sau chương trình là những việc cùng nhau làm tiếp, một khách mời chia sẻ.',
    'What remains after the programme is the work that we go on doing together, a guest said.',
    'Ce qui reste après le programme, c’est le travail que nous poursuivons ensemble, a confié un invité.',
  ),
];

export const heading = text('Việc sắp tới', 'What comes next', 'La suite');
export const nexts: Text[] = [
  text(
    'Hai bên hẹn gặp lại vào mùa thu và giao một nhóm chung chuẩn bị nội dung.',
    'The two sides will meet again in autumn; a joint group prepares the programme.',
    'Les deux parties se retrouveront à l’automne ; un groupe commun prépare le programme.',
  ),
  text(
    'Ảnh và tài liệu của chương trình sẽ được gửi tới các chi hội để dùng trong sinh hoạt.',
    'Photos and papers of the programme will be sent to the branches for use at their meetings.',
    'Les photos et les documents du programme seront envoyés aux antennes pour leurs réunions.',
  ),
  text(
    'Ban tổ chức tiếp tục nhận ý kiến đóng góp của người tham gia đến cuối tháng.',
    'The organisers go on collecting the remarks of participants until the end of the month.',
    'Les organisateurs recueillent les remarques des participants jusqu’à la fin du mois.',
  ),
];
