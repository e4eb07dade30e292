import type { EventForm } from '@nhipcau/db';
import type { Text } from '../union/types.ts';

/** French sets its double signs off with a blank at which no line is broken. */
const text = (vi: string, en: string, fr: string): Text => ({ vi, en, fr: fr.replace(/ (?=[:;?!»])/g, '\u00a0') });

export const themes = {
  culture: text('văn hóa', 'culture', 'culture'),
  cuisine: text('ẩm thực', 'cuisine', 'cuisine'),
  music: text('âm nhạc', 'music', 'musique'),
  film: text('điện ảnh', 'film', 'cinéma'),
  education: text('giáo dục', 'education', 'éducation'),
  environment: text('môi trường', 'environment', 'environnement'),
  youth: text('thanh niên', 'youth', 'jeunesse'),
  science: text('khoa học', 'science', 'sciences'),
  trade: text('thương mại', 'trade', 'commerce'),
  heritage: text('di sản', 'heritage', 'patrimoine'),
  languages: text('ngoại ngữ', 'languages', 'langues'),
  health: text('y tế', 'health', 'santé'),
} satisfies Record<string, Text>;

export type Theme = keyof typeof themes;
export const themeKeys = Object.keys(themes) as Theme[];

type Titled = (pair: Text, theme: Text) => Text;

/** How an event of a form is called. */
const titles: Record<EventForm, Titled> = {
  FRIENDSHIP_EXCHANGE: (p, t) => text(`Giao lưu hữu nghị ${p.vi}: ${t.vi}`, `${p.en} friendship exchange: ${t.en}`, `Échange d’amitié ${p.fr} : ${t.fr}`),
  ART_EXCHANGE: (p, t) => text(`Giao lưu nghệ thuật ${p.vi}: ${t.vi}`, `${p.en} art exchange: ${t.en}`, `Échange artistique ${p.fr} : ${t.fr}`),
  FESTIVAL: (p, t) => text(`Ngày hội ${t.vi} ${p.vi}`, `${p.en} festival: ${t.en}`, `Festival ${p.fr} : ${t.fr}`),
  ANNIVERSARY: (p, t) =>
    text(`Kỷ niệm quan hệ hữu nghị ${p.vi}: ${t.vi}`, `${p.en} friendship anniversary: ${t.en}`, `Anniversaire de l’amitié ${p.fr} : ${t.fr}`),
  MEETING: (p, t) => text(`Gặp mặt hữu nghị ${p.vi}: ${t.vi}`, `${p.en} friendship get-together: ${t.en}`, `Rencontre d’amitié ${p.fr} : ${t.fr}`),
  SEMINAR: (p, t) => text(`Tọa đàm ${p.vi} về ${t.vi}`, `${p.en} seminar: ${t.en}`, `Table ronde ${p.fr} : ${t.fr}`),
  TRAINING: (p, t) => text(`Tập huấn ${t.vi} cho hội viên ${p.vi}`, `${p.en} training: ${t.en}`, `Formation ${p.fr} : ${t.fr}`),
  SPORT: (p, t) => text(`Giải thể thao hữu nghị ${p.vi}: ${t.vi}`, `${p.en} friendly games: ${t.en}`, `Rencontre sportive ${p.fr} : ${t.fr}`),
  TOUR: (p, t) => text(`Hành trình hữu nghị ${p.vi}: ${t.vi}`, `${p.en} friendship tour: ${t.en}`, `Voyage d’amitié ${p.fr} : ${t.fr}`),
  CEREMONY: (p, t) => text(`Lễ tri ân bạn bè ${p.vi}: ${t.vi}`, `${p.en} ceremony of thanks: ${t.en}`, `Cérémonie de remerciement ${p.fr} : ${t.fr}`),
  DELEGATION_IN: (p, t) => text(`Đón đoàn ${t.vi} (${p.vi})`, `Incoming ${t.en} delegation (${p.en})`, `Délégation reçue, ${t.fr} (${p.fr})`),
  DELEGATION_OUT: (p, t) => text(`Đoàn ${t.vi} đi trao đổi (${p.vi})`, `Outgoing ${t.en} delegation (${p.en})`, `Délégation envoyée, ${t.fr} (${p.fr})`),
  AID: (p, t) => text(`Chương trình hỗ trợ ${t.vi} ${p.vi}`, `${p.en} aid programme: ${t.en}`, `Programme d’aide ${p.fr} : ${t.fr}`),
  OTHER: (p, t) => text(`Hoạt động ${p.vi}: ${t.vi}`, `${p.en} activity: ${t.en}`, `Activité ${p.fr} : ${t.fr}`),
};

/** Title of an event in three languages; `month` tells apart what comes back every few months. */
export function titleOf(form: EventForm, pair: Text, theme: Theme, month: string): Text {
  const title = titles[form](pair, themes[theme]);
  const line = (words: string) => `${words.charAt(0).toUpperCase()}${words.slice(1)} (${month})`;
  return { vi: line(title.vi), en: line(title.en), fr: line(title.fr) };
}

export const places = [
  'Nhà văn hóa thành phố',
  'Thư viện thành phố',
  'Hội trường cơ quan thường trực',
  'Công viên trung tâm',
  'Hội trường trường đại học',
  'Bảo tàng',
  'Nhà hát',
  'Sân vận động',
  'Không gian đi bộ',
  'Trung tâm hội nghị',
];

export const postponedFor = ['Khách mời quốc tế đổi lịch', 'Thời tiết xấu', 'Chờ bố trí địa điểm'];
export const cancelledFor = ['Không đủ kinh phí', 'Đối tác rút khỏi chương trình', 'Gộp vào hoạt động khác'];

export const achievementLines = [
  'Duy trì sinh hoạt đều ở các chi hội, hội viên tham gia đông đủ.',
  'Phối hợp tốt với cơ quan đại diện nước bạn trong các hoạt động giao lưu.',
  'Hoạt động giao lưu thu hút nhiều sinh viên và bạn bè quốc tế.',
  'Có thêm đơn vị đồng hành, giảm phần kinh phí phải xin.',
  'Bước đầu đưa thông tin hoạt động lên mạng xã hội bằng hai thứ tiếng.',
];

export const proposalLines = [
  'Đề nghị Liên hiệp mở lớp bồi dưỡng kỹ năng tổ chức sự kiện.',
  'Đề nghị hỗ trợ địa điểm cho các hoạt động đông người.',
  'Đề nghị sớm thông báo lịch các sự kiện chung để hội chủ động phối hợp.',
  'Đề nghị có mẫu tài liệu giới thiệu song ngữ dùng chung.',
];

/** What associations say is hard, by the weakness it speaks of; invented. */
export const difficultyLines: [weakness: string, weight: number, lines: string[]][] = [
  ['wk-01', 3, ['Một số chi hội nhiều tháng không có hoạt động.', 'Hoạt động dồn vào vài chi hội mạnh.']],
  ['wk-02', 3, ['Nội dung chương trình còn lặp lại qua các năm.', 'Chưa có ý tưởng mới thu hút người trẻ.']],
  ['wk-03', 3, ['Chủ yếu vẫn là gặp mặt, ít hình thức khác.', 'Chưa quen tổ chức hoạt động trực tuyến.']],
  ['wk-04', 4, ['Ban chấp hành chỉ có một người làm thường xuyên.', 'Thiếu người phụ trách đối ngoại ở chi hội.']],
  ['wk-05', 3, ['Cán bộ chưa được bồi dưỡng nghiệp vụ lễ tân, tổ chức sự kiện.', 'Lúng túng khi soạn văn bản hợp tác.']],
  ['wk-06', 5, ['Thiếu người phiên dịch khi tiếp khách.', 'Ít cán bộ dùng được ngoại ngữ trong công việc.']],
  ['wk-07', 6, ['Khó vận động tài trợ cho hoạt động thường niên.', 'Kinh phí chủ yếu do hội viên tự đóng góp.']],
  ['wk-08', 3, ['Không có phòng họp riêng, phải đi mượn.', 'Thiết bị âm thanh, trình chiếu đã cũ.']],
  ['wk-09', 2, ['Mới liên lạc được với một đối tác ở nước bạn.', 'Chưa có đầu mối ở các địa phương nước bạn.']],
  ['wk-10', 2, ['Thỏa thuận đã ký nhưng chưa có việc làm cụ thể.', 'Trao đổi với đối tác mới dừng ở thư chúc mừng.']],
  ['wk-11', 1, ['Chương trình hợp tác chưa đạt số lượng đã đề ra.']],
];
