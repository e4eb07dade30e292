/** Invented people, by the language they are met in; whoever has no list of their own takes the last. */
export const people: Record<string, string[]> = {
  fr: ['Claire Morel', 'Étienne Lacombe', 'Sophie Aubert'],
  ru: ['Irina Belova', 'Pavel Orlov'],
  ja: ['Arai Kenji', 'Mori Haruka'],
  ko: ['Han Seo-yun', 'Baek Min-ho'],
  zh: ['Lâm Nhã Cầm', 'Trần Vĩ'],
  es: ['Lucía Ferrer', 'Tomás Arce'],
  de: ['Anke Brandt', 'Jonas Wieland'],
  lo: ['Bounmy Keola', 'Noy Sisavath'],
  km: ['Sok Dara', 'Chan Vanna'],
  other: ['Helena Marsh', 'Daniel Okoro', 'Marta Nowik', 'Ravi Menon', 'Elena Dima', 'Adi Santoso'],
};

export const roles = ['Tham tán văn hóa', 'Bí thư thứ nhất', 'Trưởng ban đối ngoại', 'Điều phối viên chương trình', 'Chủ tịch', 'Thư ký'];

export const notes = {
  COURTESY_CALL: ['Chào xã giao đầu năm.', 'Đến chào nhân dịp nhận nhiệm vụ.'],
  MEETING: ['Trao đổi kế hoạch phối hợp sáu tháng tới.', 'Rà soát các việc đã thống nhất, còn hai việc chưa xong.', 'Bàn việc tổ chức ngày hội chung.'],
  LETTER: ['Thư chúc mừng Quốc khánh.', 'Thư cảm ơn sau chuyến thăm.', 'Thư mời dự hội thảo.'],
  DELEGATION_IN: ['Đón đoàn thăm và làm việc tại Hà Nội.', 'Đón đoàn giao lưu thanh niên.'],
  DELEGATION_OUT: ['Đoàn của Liên hiệp sang thăm và làm việc.'],
  JOINT_EVENT: ['Cùng tổ chức đêm giao lưu văn nghệ.', 'Cùng tổ chức triển lãm ảnh.'],
  JOINT_PROJECT: ['Cùng thực hiện dự án tủ sách song ngữ.', 'Cùng thực hiện dự án trồng cây hữu nghị.'],
} as const;

export const commitmentTexts = [
  'Trao đổi danh sách đoàn sinh viên sang thăm',
  'Gửi bản dự thảo chương trình phối hợp năm tới',
  'Cử diễn giả dự tọa đàm về giao lưu nhân dân',
  'Bàn giao bộ ảnh triển lãm lưu động',
  'Hỗ trợ mời nghệ sĩ tham gia ngày hội văn hóa',
  'Cung cấp tài liệu cho số bản tin song ngữ',
  'Góp sách cho tủ sách hữu nghị',
  'Thống nhất ngày họp nhóm công tác chung',
];
