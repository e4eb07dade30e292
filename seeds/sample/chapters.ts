import { createRandom, makeOrganisation } from '../factories/index.ts';
import type { Text } from '../union/types.ts';
import { associations } from './associations.ts';

const text = (vi: string, en: string, fr: string): Text => ({ vi, en, fr });

/** Who meets in a chapter: neutral, and without a place, since the city's districts are gone. */
const circles: Text[] = [
  text('Giáo viên', 'Teachers', 'des enseignants'),
  text('Sinh viên', 'Students', 'des étudiants'),
  text('Doanh nghiệp', 'Business', 'des entreprises'),
  text('Y tế', 'Health', 'de la santé'),
  text('Cựu lưu học sinh', 'Former students abroad', 'des anciens étudiants à l’étranger'),
  text('Văn nghệ sĩ', 'Artists', 'des artistes'),
  text('Nhà báo', 'Journalists', 'des journalistes'),
  text('Phụ nữ', 'Women', 'des femmes'),
  text('Thanh niên', 'Youth', 'des jeunes'),
  text('Cựu chuyên gia', 'Former experts', 'des anciens experts'),
  text('Kỹ sư', 'Engineers', 'des ingénieurs'),
  text('Du lịch', 'Tourism', 'du tourisme'),
  text('Thư viện', 'Library', 'de la bibliothèque'),
  text('Thể thao', 'Sport', 'du sport'),
  text('Phiên dịch', 'Interpreters', 'des interprètes'),
  text('Nhà khoa học', 'Scientists', 'des chercheurs'),
  text('Cán bộ hưu trí', 'Retired staff', 'des retraités'),
  text('Kiến trúc', 'Architecture', 'de l’architecture'),
  text('Nông nghiệp', 'Agriculture', 'de l’agriculture'),
  text('Luật gia', 'Lawyers', 'des juristes'),
];

const crafts: Text[] = [
  text('Dân ca', 'Folk song', 'de chant populaire'),
  text('Nhạc cụ dân tộc', 'Traditional instruments', 'd’instruments traditionnels'),
  text('Thư pháp', 'Calligraphy', 'de calligraphie'),
  text('Nhiếp ảnh', 'Photography', 'de photographie'),
  text('Áo dài', 'Ao dai', 'de l’áo dài'),
  text('Trà', 'Tea', 'du thé'),
  text('Cờ', 'Chess', 'd’échecs'),
  text('Thơ', 'Poetry', 'de poésie'),
  text('Múa', 'Dance', 'de danse'),
  text('Gốm', 'Pottery', 'de poterie'),
  text('Tranh dân gian', 'Folk painting', 'de peinture populaire'),
  text('Di sản', 'Heritage', 'du patrimoine'),
  text('Sách', 'Books', 'du livre'),
  text('Điện ảnh', 'Film', 'de cinéma'),
  text('Võ cổ truyền', 'Traditional martial arts', 'd’arts martiaux'),
  text('Ẩm thực', 'Cuisine', 'de cuisine'),
  text('Sinh vật cảnh', 'Ornamental plants', 'de plantes d’ornement'),
  text('Hội họa thiếu nhi', 'Children’s painting', 'de peinture des enfants'),
  text('Ngoại ngữ', 'Languages', 'de langues'),
];

/** Clubs and centres of the UNESCO association. */
const UNESCO_UNITS = 37;

function unitsOf(association: (typeof associations)[number]) {
  const random = createRandom(`units/${association.code}`);
  const clubs = association.fact;
  const kinds = clubs ? crafts : circles;
  return Array.from({ length: clubs ? UNESCO_UNITS : association.chapters }, (_, index) => {
    const kind = kinds[index % kinds.length] as Text;
    const round = Math.floor(index / kinds.length);
    const number = round === 0 ? '' : ` ${round + 1}`;
    const name = clubs
      ? { vi: `Câu lạc bộ ${kind.vi}${number}`, en: `${kind.en} Club${number}`, fr: `Club ${kind.fr}${number}` }
      : {
          vi: `Chi hội ${kind.vi}${number} (${association.pair.vi})`,
          en: `${kind.en} Branch${number} (${association.pair.en})`,
          fr: `Antenne ${kind.fr}${number} (${association.pair.fr})`,
        };
    const short = association.code.slice(6);
    return makeOrganisation(
      `${short}-${String(index + 1).padStart(2, '0')}`,
      { id: association.id, path: `union/${association.code}` },
      {
        kind: clubs ? 'CLUB' : 'CHAPTER',
        name,
        memberCount: random.int(12, 90),
        sample: true,
      },
    );
  });
}

/** About 300 chapters, clubs and centres below the 26 associations. */
export function chapterRows() {
  return associations.flatMap(unitsOf);
}
