-- What was kept under titles and labels is kept under names and stored values: no change of a word makes
-- it untrue. The words are those of the versions that wrote them.
CREATE TEMP TABLE saved_type (title TEXT, name TEXT);
CREATE TEMP TABLE saved_word (type TEXT, label TEXT, name TEXT, codes TEXT);
CREATE TEMP TABLE saved_entry (codes TEXT, label TEXT, value TEXT);
INSERT INTO saved_type VALUES
	('Tổ chức đảng', 'org'), ('Tình trạng tổ chức', 'org_status'), ('Địa bàn', 'area'), ('Đảng viên', 'member'),
	('Diễn biến đảng viên', 'member_status'), ('Quá trình sinh hoạt', 'membership'), ('Chức vụ', 'post'),
	('Miễn công tác, sinh hoạt', 'exemption'), ('Cuộc họp', 'meeting'), ('Điểm danh', 'attendance'), ('Cấp trên, khách dự', 'attendee'),
	('Nghị quyết, kết luận', 'resolution'), ('Việc được giao', 'task'), ('Phân công công tác', 'assignment'),
	('Rà soát phân công', 'assignment_review'), ('Cam kết', 'pledge'), ('Kiểm điểm', 'review'), ('Ý kiến góp ý', 'criticism'),
	('Khắc phục', 'remedy'), ('Kiểm tra khắc phục', 'remedy_check'), ('Xếp loại', 'rating'), ('Đối thoại, tiếp xúc', 'dialogue'),
	('Gõ tắt', 'phrase'), ('Câu mẫu', 'sentence'), ('Bộ lọc', 'saved_filter'), ('Mẫu nhập', 'entry_profile'), ('Thiết đặt', 'setting'),
	('Bản nháp', 'draft'), ('Gõ lần hai', 'second_keying'), ('Nhật ký', 'audit');
INSERT INTO saved_word VALUES
	('org', 'Tên', 'name', NULL), ('org', 'Mã tổ chức', 'code', NULL), ('org', 'Cấp', 'kind', 'org.kind'),
	('org', 'Loại hình', 'setting', 'org.setting'), ('org', 'Thí điểm tổ đảng', 'group_pilot', 'flag'),
	('org', 'Thí điểm trực tuyến', 'online_pilot', 'flag'), ('org_status', 'Tổ chức', 'org', NULL),
	('org_status', 'Từ ngày', 'from_on', NULL), ('org_status', 'Đến ngày', 'to_on', NULL),
	('org_status', 'Loại hình', 'setting', 'org.setting'), ('org_status', 'Chi bộ ghép', 'joint', 'flag'),
	('org_status', 'Thuộc LLVT', 'armed_forces', 'flag'), ('area', 'Tên', 'name', NULL), ('area', 'Loại', 'kind', 'area.kind'),
	('area', 'Xã, phường', 'commune', NULL), ('area', 'Từ ngày', 'from_on', NULL), ('area', 'Đến ngày', 'to_on', NULL),
	('area', 'Vùng dân tộc thiểu số', 'ethnic_minority', 'flag'), ('area', 'Biên giới, hải đảo', 'border', 'flag'),
	('area', 'Đặc biệt khó khăn', 'hardship', 'flag'), ('area', 'Vùng có đạo', 'religious', 'flag'),
	('member', 'Họ và tên', 'full_name', NULL), ('member', 'Giới tính', 'sex', NULL), ('member', 'Ngày sinh', 'born_on', NULL),
	('member', 'Dân tộc', 'ethnicity', NULL), ('member', 'Ngày vào Đảng', 'admitted_on', NULL),
	('member', 'Chính thức', 'official_shown', NULL), ('member', 'Là đoàn viên khi vào', 'was_youth_member', 'flag'),
	('member', 'Nguồn khi kết nạp', 'admission_source', 'member.admission_source'),
	('member', 'Loại đơn vị kết nạp', 'admission_unit_kind', 'org.setting'), ('member', 'Chủ DN khi vào', 'was_business_owner', 'flag'),
	('member', 'Chi bộ', 'current_cell', NULL), ('member', 'Diện', 'current_residency', NULL),
	('member', 'Chức vụ', 'current_posts', 'post.title'), ('member', 'Trạng thái', 'standing', NULL),
	('member', 'Trạng thái trên giấy', 'listed_status', 'trang_thai_dang_vien'), ('member', 'Nhóm', 'work_group', 'member.work_group'),
	('member', 'Đang công tác', 'working', 'flag'), ('member', 'Nghề nghiệp', 'occupation', NULL),
	('member', 'Lý luận chính trị', 'theory_level', 'ly_luan_chinh_tri'),
	('member', 'Giáo dục phổ thông', 'schooling', 'giao_duc_pho_thong'), ('member', 'Chuyên môn', 'profession_level', NULL),
	('member', 'Học vị', 'degree', NULL), ('member', 'Học hàm', 'academic_title', NULL), ('member', 'Ngoại ngữ', 'language_level', NULL),
	('member', 'Tin học', 'it_level', NULL), ('member', 'Diện 213', 'residence_duty', 'member.residence_duty'),
	('member', 'Đi làm ăn xa', 'away', 'flag'), ('member', 'Ở nước ngoài', 'abroad', 'flag'), ('member_status', 'Đảng viên', 'member', NULL),
	('member_status', 'Từ ngày', 'from_on', NULL), ('member_status', 'Đến ngày', 'to_on', NULL),
	('member_status', 'Nhóm', 'work_group', 'member.work_group'), ('member_status', 'Đang công tác', 'working', 'flag'),
	('member_status', 'Lý luận chính trị', 'theory_level', 'ly_luan_chinh_tri'),
	('member_status', 'Diện 213', 'residence_duty', 'member.residence_duty'), ('member_status', 'Đi làm ăn xa', 'away', 'flag'),
	('member_status', 'Ở nước ngoài', 'abroad', 'flag'), ('membership', 'Đảng viên', 'member', NULL), ('membership', 'Chi bộ', 'cell', NULL),
	('membership', 'Từ ngày', 'from_on', NULL), ('membership', 'Đến ngày', 'to_on', NULL),
	('membership', 'Hình thức', 'form', 'membership.form'), ('membership', 'Diện', 'residency', 'membership.residency'),
	('membership', 'Tăng do', 'joined_by', 'membership.joined_by'), ('membership', 'Giảm do', 'left_by', 'bien_dong_giam'),
	('post', 'Đảng viên', 'member', NULL), ('post', 'Là đảng viên nơi khác', 'holder_is_member', 'flag'),
	('post', 'Chức vụ', 'title', 'post.title'), ('post', 'Từ ngày', 'from_on', NULL), ('post', 'Đến ngày', 'to_on', NULL),
	('post', 'Khóa mới', 'new_term', 'flag'), ('post', 'Quyền, phụ trách', 'acting', 'flag'), ('exemption', 'Đảng viên', 'member', NULL),
	('exemption', 'Loại', 'kind', 'exemption.kind'), ('exemption', 'Từ ngày', 'from_on', NULL), ('exemption', 'Đến ngày', 'to_on', NULL),
	('meeting', 'Tổ chức', 'org', NULL), ('meeting', 'Loại', 'kind', 'meeting.kind'), ('meeting', 'Kỳ', 'period', NULL),
	('meeting', 'Ngày họp', 'held_on', NULL), ('meeting', 'Hình thức', 'mode', 'meeting.mode'),
	('meeting', 'Tình trạng', 'state', 'meeting.state'), ('attendance', 'Cuộc họp', 'meeting', NULL),
	('attendance', 'Đảng viên', 'member', NULL), ('attendance', 'Điểm danh', 'status', 'tham_du'),
	('attendance', 'Dự trực tuyến', 'online', 'flag'), ('attendance', 'Đến muộn', 'late', 'flag'),
	('attendance', 'Về sớm', 'left_early', 'flag'), ('attendance', 'Khách', 'guest', 'flag'), ('attendee', 'Cuộc họp', 'meeting', NULL),
	('attendee', 'Họ tên khách', 'name', NULL), ('attendee', 'Chức danh, cấp', 'level', NULL),
	('attendee', 'Theo phân công', 'assigned', 'flag'), ('attendee', 'Dự thay', 'substitute', 'flag'),
	('resolution', 'Cuộc họp', 'meeting', NULL), ('resolution', 'Loại', 'kind', 'resolution.kind'), ('resolution', 'Số', 'number', NULL),
	('resolution', 'Ngày', 'on', NULL), ('resolution', 'Số tán thành', 'vote_for', NULL), ('task', 'Việc', 'content', NULL),
	('task', 'Người phụ trách', 'member', NULL), ('task', 'Hạn', 'due_on', NULL), ('task', 'Tình trạng', 'state', 'task.state'),
	('assignment', 'Đảng viên', 'member', NULL), ('assignment', 'Nhiệm vụ', 'content', NULL),
	('assignment', 'Loại', 'kind', 'assignment.kind'), ('assignment', 'Từ ngày', 'from_on', NULL), ('assignment', 'Đến ngày', 'to_on', NULL),
	('assignment', 'Tình trạng', 'state', 'assignment.state'), ('assignment_review', 'Phân công', 'assignment', NULL),
	('assignment_review', 'Năm', 'year', NULL), ('assignment_review', 'Ngày rà soát', 'reviewed_on', NULL),
	('assignment_review', 'Kết luận', 'kept', 'assignment_review.kept'), ('pledge', 'Đảng viên', 'member', NULL),
	('pledge', 'Năm', 'year', NULL), ('pledge', 'Loại', 'kind', 'pledge.kind'), ('pledge', 'Ngày nộp', 'handed_on', NULL),
	('pledge', 'Kết quả cuối năm', 'year_end_result', 'pledge.year_end_result'), ('review', 'Đảng viên', 'member', NULL),
	('review', 'Của', 'scope', 'review.scope'), ('review', 'Năm', 'year', NULL), ('review', 'Loại', 'kind', 'review.kind'),
	('review', 'Mẫu', 'form', 'review.form'), ('review', 'Nộp bản kiểm điểm', 'statement_on', NULL),
	('review', 'Mức về phẩm chất', 'ethics_level', 'review.level'), ('review', 'Mức về nhiệm vụ', 'duty_level', 'review.level'),
	('criticism', 'Kiểm điểm của', 'review', NULL), ('criticism', 'Người góp ý', 'by', NULL),
	('criticism', 'Tiếp thu', 'accepted', 'criticism.accepted'), ('remedy', 'Kiểm điểm của', 'review', NULL),
	('remedy', 'Người chịu trách nhiệm', 'responsible', NULL), ('remedy', 'Hạn', 'due_on', NULL),
	('remedy', 'Tình trạng', 'state', 'remedy.state'), ('remedy_check', 'Khắc phục', 'remedy', NULL),
	('remedy_check', 'Ngày kiểm tra', 'on', NULL), ('remedy_check', 'Người kiểm tra', 'by', NULL), ('rating', 'Đảng viên', 'member', NULL),
	('rating', 'Năm', 'year', NULL), ('rating', 'Bước', 'stage', 'rating.stage'), ('rating', 'Mức', 'level', 'rating.level'),
	('rating', 'Chưa xếp loại vì', 'none_why', 'rating.none_why'), ('rating', 'Ngày', 'on', NULL), ('dialogue', 'Tổ chức', 'org', NULL),
	('dialogue', 'Ngày', 'on', NULL), ('dialogue', 'Nội dung', 'topic', NULL), ('dialogue', 'Số người dự', 'people_count', NULL),
	('dialogue', 'Số kiến nghị', 'requests_count', NULL), ('dialogue', 'Số đã giải quyết', 'solved_count', NULL),
	('phrase', 'Chữ tắt', 'short', NULL), ('phrase', 'Viết đầy đủ', 'full', NULL), ('sentence', 'Tên câu mẫu', 'name', NULL),
	('sentence', 'Dùng ở', 'place', 'sentence.place'), ('saved_filter', 'Tên bộ lọc', 'name', NULL),
	('saved_filter', 'Danh sách', 'list', NULL), ('saved_filter', 'Điều kiện', 'conditions', NULL),
	('saved_filter', 'Xếp theo', 'sort', NULL), ('entry_profile', 'Tên mẫu', 'name', NULL), ('entry_profile', 'Phiếu', 'type', NULL),
	('setting', 'Tên', 'name', 'setting.name'), ('setting', 'Giá trị', 'value', NULL), ('setting', 'Từ ngày', 'from_on', NULL),
	('setting', 'Đến ngày', 'to_on', NULL), ('draft', 'Loại', 'type', 'rectype'), ('draft', 'Trường', 'field', NULL),
	('draft', 'Lúc', 'at', NULL), ('draft', 'Người nhập', 'operator', NULL), ('second_keying', 'Loại', 'type', 'rectype'),
	('second_keying', 'Trường', 'field', NULL), ('second_keying', 'Lúc', 'at', NULL), ('second_keying', 'Người gõ', 'operator', NULL),
	('audit', 'Số', 'seq', NULL), ('audit', 'Lúc', 'at', NULL), ('audit', 'Người', 'operator', NULL),
	('audit', 'Việc', 'action', 'audit.action'), ('audit', 'Loại', 'type', 'rectype');
INSERT INTO saved_entry VALUES
	('flag', 'Có', '1'), ('flag', 'Không', '0'), ('org.kind', 'Đảng bộ cơ sở', 'DBCS'), ('org.kind', 'Đảng bộ bộ phận', 'DBBP'),
	('org.kind', 'Chi bộ', 'CB'), ('org.kind', 'Tổ đảng', 'TO'), ('org.setting', 'Chi bộ thôn, xóm', 'THON'),
	('org.setting', 'Chi bộ bản, làng đồng bào', 'BAN'), ('org.setting', 'Chi bộ tổ dân phố, khu phố', 'TDP'),
	('org.setting', 'Chi bộ quân sự', 'QS'), ('org.setting', 'Chi bộ công an', 'CA'), ('org.setting', 'Chi bộ cơ quan', 'CQ'),
	('org.setting', 'Chi bộ cơ quan xã, phường', 'CQX'), ('org.setting', 'Chi bộ trường học', 'TH'),
	('org.setting', 'Chi bộ trạm y tế', 'YT'), ('org.setting', 'Chi bộ đơn vị sự nghiệp công lập', 'SN'),
	('org.setting', 'Chi bộ đơn vị sự nghiệp ngoài công lập', 'SNN'), ('org.setting', 'Chi bộ doanh nghiệp nhà nước', 'DNNN'),
	('org.setting', 'Chi bộ doanh nghiệp tư nhân', 'DNTN'), ('org.setting', 'Chi bộ doanh nghiệp nước ngoài', 'DNNG'),
	('org.setting', 'Chi bộ hợp tác xã', 'HTX'), ('org.setting', 'Chi bộ quỹ tín dụng nhân dân', 'QTD'),
	('org.setting', 'Chi bộ sinh hoạt tạm thời', 'SHTT'), ('org.setting', 'Đảng bộ xã, phường, đặc khu', 'XA'), ('area.kind', 'Thôn', 'T'),
	('area.kind', 'Bản', 'B'), ('area.kind', 'Tổ dân phố', 'TDP'), ('area.kind', 'Khu phố', 'KP'), ('area.kind', 'Xóm', 'X'),
	('member.admission_source', 'Đoàn thanh niên', 'DTN'), ('member.admission_source', 'Công đoàn', 'CD'),
	('member.admission_source', 'Hội nông dân', 'HND'), ('member.admission_source', 'Hội phụ nữ', 'HPN'),
	('member.admission_source', 'Hội cựu chiến binh', 'HCCB'), ('member.admission_source', 'Lực lượng vũ trang', 'LLVT'),
	('member.admission_source', 'Khác', 'K'), ('post.title', 'Bí thư chi bộ', 'BT'), ('post.title', 'Phó Bí thư chi bộ', 'PBT'),
	('post.title', 'Chi ủy viên', 'CUV'), ('post.title', 'Tổ trưởng tổ đảng', 'TT'), ('post.title', 'Tổ phó tổ đảng', 'TP'),
	('post.title', 'Đảng viên', 'DV'), ('post.title', 'Bí thư Đảng ủy', 'BTDU'), ('post.title', 'Phó Bí thư Thường trực Đảng ủy', 'PBTTT'),
	('post.title', 'Phó Bí thư Đảng ủy', 'PBTDU'), ('post.title', 'Ủy viên Ban Thường vụ Đảng ủy', 'UVBTV'),
	('post.title', 'Đảng ủy viên', 'DUV'), ('post.title', 'Chủ nhiệm Ủy ban Kiểm tra', 'CNUBKT'),
	('post.title', 'Ủy viên Ủy ban Kiểm tra', 'UVUBKT'), ('post.title', 'Chủ tịch HĐND xã', 'CTHDND'),
	('post.title', 'Phó Chủ tịch HĐND xã', 'PCTHDND'), ('post.title', 'Chủ tịch UBND xã', 'CTUBND'),
	('post.title', 'Phó Chủ tịch UBND xã', 'PCTUBND'), ('post.title', 'Trưởng thôn', 'TTHON'), ('post.title', 'Phó Trưởng thôn', 'PTTHON'),
	('post.title', 'Tổ trưởng tổ dân phố', 'TTDP'), ('post.title', 'Trưởng Ban Công tác Mặt trận', 'TBCTMT'),
	('post.title', 'Chủ tịch MTTQ xã', 'CTMTTQ'), ('post.title', 'Chi hội trưởng Phụ nữ', 'CHPN'),
	('post.title', 'Chi hội trưởng Nông dân', 'CHND'), ('post.title', 'Chi hội trưởng Cựu chiến binh', 'CHCCB'),
	('post.title', 'Chi hội trưởng Người cao tuổi', 'CHNCT'), ('post.title', 'Bí thư Chi đoàn', 'BTCD'),
	('post.title', 'Trưởng Công an xã', 'TCA'), ('post.title', 'Chỉ huy trưởng Ban CHQS xã', 'CHTQS'), ('post.title', 'Trưởng bản', 'TBAN'),
	('post.title', 'Trưởng khu phố', 'TKP'), ('post.title', 'Thủ trưởng cơ quan, đơn vị', 'TTDV'), ('post.title', 'Cán bộ đoàn thể', 'CBDT'),
	('trang_thai_dang_vien', 'Đang sinh hoạt Đảng', 'DSH'), ('trang_thai_dang_vien', 'Miễn sinh hoạt', 'MSH'),
	('trang_thai_dang_vien', 'Đình chỉ sinh hoạt', 'DC'), ('trang_thai_dang_vien', 'Gián đoạn sinh hoạt', 'GD'),
	('trang_thai_dang_vien', 'Từ trần', 'TTR'), ('trang_thai_dang_vien', 'Rời khỏi Đảng', 'RK'), ('member.work_group', 'Cán bộ', 'CB'),
	('member.work_group', 'Công chức', 'CC'), ('member.work_group', 'Viên chức', 'VC'), ('member.work_group', 'Chiến sĩ LLVT', 'CSL'),
	('member.work_group', 'Hưu trí', 'HT'), ('member.work_group', 'Cựu chiến binh', 'CCB'), ('member.work_group', 'Nông dân', 'ND'),
	('member.work_group', 'Công nhân', 'CN'), ('member.work_group', 'Học sinh, sinh viên', 'HSSV'),
	('member.work_group', 'Chủ doanh nghiệp', 'CDN'), ('member.work_group', 'Khác', 'K'), ('ly_luan_chinh_tri', 'Sơ cấp', 'SC'),
	('ly_luan_chinh_tri', 'Trung cấp', 'TC'), ('ly_luan_chinh_tri', 'Cao cấp', 'CC'), ('ly_luan_chinh_tri', 'Cử nhân', 'CN'),
	('giao_duc_pho_thong', 'Tốt nghiệp THPT hệ 12 năm', '12/12'), ('giao_duc_pho_thong', 'Tốt nghiệp hệ 10 năm', '10/10'),
	('giao_duc_pho_thong', 'Bổ túc văn hóa', 'BT'), ('giao_duc_pho_thong', 'Tiểu học', 'TH'),
	('giao_duc_pho_thong', 'Trung học cơ sở', 'THCS'), ('giao_duc_pho_thong', 'Trung học phổ thông', 'THPT'),
	('member.residence_duty', 'Phải giới thiệu', 'PGT'), ('member.residence_duty', 'Không thuộc diện', 'KTD'),
	('membership.form', 'Chính thức', 'CT'), ('membership.form', 'Tạm thời đến', 'TTD'), ('membership.form', 'Tạm thời đi', 'TTDI'),
	('membership.residency', 'Tại chỗ', 'TC'), ('membership.residency', 'Cán bộ, công chức cấp xã cử đến', 'CD'),
	('membership.joined_by', 'Kết nạp', 'KN'), ('membership.joined_by', 'Kết nạp lại', 'KNL'),
	('membership.joined_by', 'Chuyển đến trong tỉnh', 'CDT'), ('membership.joined_by', 'Chuyển đến ngoài tỉnh', 'CDN'),
	('membership.joined_by', 'Khôi phục', 'KP'), ('membership.joined_by', 'Lập sổ', 'LS'), ('membership.joined_by', 'Chuyển nội bộ', 'CNB'),
	('bien_dong_giam', 'Từ trần', 'TTR'), ('bien_dong_giam', 'Khai trừ', 'KTR'), ('bien_dong_giam', 'Xóa tên', 'XT'),
	('bien_dong_giam', 'Xin ra', 'XR'), ('bien_dong_giam', 'Chuyển đi trong tỉnh', 'CDT'), ('bien_dong_giam', 'Chuyển đi ngoài tỉnh', 'CDN'),
	('bien_dong_giam', 'Hủy quyết định kết nạp/công nhận', 'HQD'), ('bien_dong_giam', 'Chuyển nội bộ', 'CNB'),
	('exemption.kind', 'Miễn', 'M'), ('exemption.kind', 'Tạm miễn', 'TM'), ('meeting.kind', 'Sinh hoạt thường kỳ', 'TK'),
	('meeting.kind', 'Sinh hoạt chuyên đề', 'CD'), ('meeting.kind', 'Thường kỳ kết hợp chuyên đề', 'TKCD'),
	('meeting.kind', 'Sinh hoạt bất thường', 'BT'), ('meeting.kind', 'Họp chi ủy', 'CU'), ('meeting.kind', 'Họp cấp ủy', 'CAPUY'),
	('meeting.kind', 'Họp ban thường vụ', 'BTV'), ('meeting.kind', 'Sinh hoạt tổ đảng', 'TO'),
	('meeting.kind', 'Hội nghị kiểm điểm, xếp loại', 'KD'), ('meeting.kind', 'Đại hội chi bộ', 'DH'), ('meeting.kind', 'Lễ kết nạp', 'KN'),
	('meeting.kind', 'Học tập nghị quyết', 'HT'), ('meeting.kind', 'Nghe Mặt trận và đoàn thể báo cáo', 'MTTQ'),
	('meeting.mode', 'Trực tiếp', 'TT'), ('meeting.mode', 'Trực tuyến', 'TX'), ('meeting.mode', 'Theo tổ đảng', 'TO'),
	('meeting.mode', 'Kết hợp trực tiếp và trực tuyến', 'KH'), ('meeting.state', 'Dự kiến', 'DK'), ('meeting.state', 'Đã họp', 'DH'),
	('meeting.state', 'Hoãn', 'H'), ('meeting.state', 'Không họp', 'KH'), ('tham_du', 'Có mặt', 'C'), ('tham_du', 'Vắng có lý do', 'P'),
	('tham_du', 'Vắng không lý do', 'K'), ('tham_du', 'Được miễn công tác và sinh hoạt đảng', 'M'),
	('tham_du', 'Sinh hoạt tạm thời nơi khác', 'T'), ('tham_du', 'Lực lượng vũ trang làm nhiệm vụ đặc biệt', 'N'),
	('resolution.kind', 'Nghị quyết', 'NQ'), ('resolution.kind', 'Kết luận', 'KL'), ('task.state', 'Đang làm', 'DL'),
	('task.state', 'Hoàn thành', 'HT'), ('task.state', 'Chưa hoàn thành', 'CHT'), ('task.state', 'Thôi', 'T'),
	('assignment.kind', 'Công tác chi bộ', 'CTCB'), ('assignment.kind', 'Phụ trách hộ gia đình', 'PTHGD'),
	('assignment.kind', 'Giúp đỡ quần chúng', 'GDQC'), ('assignment.kind', 'Phụ trách đoàn thể', 'PTDT'),
	('assignment.kind', 'Phụ trách địa bàn', 'PTDB'), ('assignment.kind', 'Chuyên môn', 'CM'), ('assignment.state', 'Đang làm', 'DL'),
	('assignment.state', 'Hoàn thành', 'HT'), ('assignment.state', 'Chưa hoàn thành', 'CHT'), ('assignment.state', 'Thay đổi', 'TD'),
	('assignment_review.kept', 'Giữ', 'G'), ('assignment_review.kept', 'Điều chỉnh', 'DC'), ('assignment_review.kept', 'Thôi', 'T'),
	('pledge.kind', 'Tu dưỡng, rèn luyện', 'TDRL'), ('pledge.kind', 'Ngăn chặn suy thoái', 'NCST'), ('pledge.kind', 'Chỉ thị 05', 'CT0'),
	('pledge.kind', 'Nêu gương', 'NG'), ('pledge.year_end_result', 'Thực hiện tốt', 'THT'), ('pledge.year_end_result', 'Chưa tốt', 'CT'),
	('pledge.year_end_result', 'Chưa đánh giá', 'CDG'), ('review.scope', 'Cá nhân', 'CN'), ('review.scope', 'Chi bộ', 'CB'),
	('review.scope', 'Chi ủy', 'CU'), ('review.scope', 'Tập thể lãnh đạo', 'TTLD'), ('review.kind', 'Hằng năm', 'HN'),
	('review.kind', 'Đột xuất', 'DX'), ('review.kind', 'Quý', 'Q'), ('review.form', 'Mẫu 01', 'M01'), ('review.form', 'Mẫu 2A', 'M2A'),
	('review.form', 'Mẫu 2B', 'M2B'), ('review.form', 'Mẫu 2C', 'M2C'), ('review.level', 'Xuất sắc', 'XS'), ('review.level', 'Tốt', 'T'),
	('review.level', 'Trung bình', 'TB'), ('review.level', 'Kém', 'K'), ('criticism.accepted', 'Tiếp thu', 'TT'),
	('criticism.accepted', 'Bảo lưu', 'BL'), ('remedy.state', 'Đang khắc phục', 'DKP'), ('remedy.state', 'Đã khắc phục', 'DAKP'),
	('remedy.state', 'Chưa khắc phục', 'CKP'), ('rating.stage', 'Tự nhận', 'TN'), ('rating.stage', 'Đánh giá nơi khác', 'DG'),
	('rating.stage', 'Chi bộ đề nghị', 'CB'), ('rating.stage', 'Cấp có thẩm quyền quyết định', 'QD'),
	('rating.stage', 'Thẩm định lại', 'TD'), ('rating.level', 'Hoàn thành xuất sắc nhiệm vụ', 'HTXSNV'),
	('rating.level', 'Hoàn thành tốt nhiệm vụ', 'HTTNV'), ('rating.level', 'Hoàn thành nhiệm vụ', 'HTNV'),
	('rating.level', 'Không hoàn thành nhiệm vụ', 'KHTNV'), ('rating.none_why', 'Miễn', 'M'),
	('rating.none_why', 'Chưa đủ thời gian', 'CDTG'), ('rating.none_why', 'Đình chỉ', 'DC'), ('rating.none_why', 'Chuyển đi', 'CD'),
	('rating.none_why', 'Khác', 'K'), ('sentence.place', 'Cuộc họp', 'CH'), ('sentence.place', 'Nghị quyết, kết luận', 'NQ'),
	('sentence.place', 'Việc được giao', 'V'), ('sentence.place', 'Phân công công tác', 'PC'), ('sentence.place', 'Cam kết', 'CK'),
	('sentence.place', 'Kiểm điểm', 'KD'), ('sentence.place', 'Ý kiến góp ý', 'YK'), ('sentence.place', 'Khắc phục', 'KP'),
	('setting.name', 'Tuổi vào Đảng ít nhất', 'admission.min_age'), ('setting.name', 'Số tháng dự bị', 'probation.months'),
	('setting.name', 'Họp thường kỳ, ít nhất (phút)', 'meeting.minutes_regular'),
	('setting.name', 'Họp chuyên đề, ít nhất (phút)', 'meeting.minutes_thematic'),
	('setting.name', 'Vắng có lý do vẫn tính phải dự', 'attendance.with_reason_counts'),
	('setting.name', 'Nhắc khi vắng không lý do', 'attendance.warn_without_reason'),
	('setting.name', 'Kiểm điểm cuối năm từ', 'review.season_from'), ('setting.name', 'Kiểm điểm cuối năm đến', 'review.season_to'),
	('setting.name', 'Hạn nộp bản tự kiểm điểm', 'review.statement_due'), ('setting.name', 'Hạn lập kế hoạch khắc phục', 'remedy.plan_days'),
	('setting.name', 'Hạn bản cam kết', 'pledge.due'), ('setting.name', 'Cấp trên trực tiếp', 'superior.name'),
	('setting.name', 'Mã cấp trên trực tiếp', 'superior.code'), ('setting.name', 'Tổ chức giữ sổ', 'office'),
	('setting.name', 'Người nhập', 'operator'), ('setting.name', 'Chi bộ đang mở', 'cell'), ('setting.name', 'Bộ gõ', 'input.method'),
	('setting.name', 'Kiểu đặt dấu', 'input.tones'), ('setting.name', 'Gõ tắt', 'typing.shorthand'),
	('setting.name', 'Đường truyền chậm', 'display.slow_line'), ('setting.name', 'Bước hướng dẫn ngày đầu', 'tour.step'),
	('setting.name', 'Mẫu nhập: Tổ chức đảng', 'entry_profile.org'),
	('setting.name', 'Mẫu nhập: Tình trạng tổ chức', 'entry_profile.org_status'),
	('setting.name', 'Mẫu nhập: Địa bàn', 'entry_profile.area'), ('setting.name', 'Mẫu nhập: Đảng viên', 'entry_profile.member'),
	('setting.name', 'Mẫu nhập: Diễn biến đảng viên', 'entry_profile.member_status'),
	('setting.name', 'Mẫu nhập: Chức vụ', 'entry_profile.post'), ('setting.name', 'Mẫu nhập: Cuộc họp', 'entry_profile.meeting'),
	('setting.name', 'Mẫu nhập: Điểm danh', 'entry_profile.attendance'),
	('setting.name', 'Mẫu nhập: Cấp trên, khách dự', 'entry_profile.attendee'),
	('setting.name', 'Mẫu nhập: Nghị quyết, kết luận', 'entry_profile.resolution'),
	('setting.name', 'Mẫu nhập: Việc được giao', 'entry_profile.task'),
	('setting.name', 'Mẫu nhập: Phân công công tác', 'entry_profile.assignment'),
	('setting.name', 'Mẫu nhập: Rà soát phân công', 'entry_profile.assignment_review'),
	('setting.name', 'Mẫu nhập: Cam kết', 'entry_profile.pledge'), ('setting.name', 'Mẫu nhập: Kiểm điểm', 'entry_profile.review'),
	('setting.name', 'Mẫu nhập: Ý kiến góp ý', 'entry_profile.criticism'), ('setting.name', 'Mẫu nhập: Khắc phục', 'entry_profile.remedy'),
	('setting.name', 'Mẫu nhập: Kiểm tra khắc phục', 'entry_profile.remedy_check'),
	('setting.name', 'Mẫu nhập: Xếp loại', 'entry_profile.rating'),
	('setting.name', 'Mẫu nhập: Đối thoại, tiếp xúc', 'entry_profile.dialogue'), ('audit.action', 'Thêm', 'insert'),
	('audit.action', 'Sửa', 'update'), ('audit.action', 'Xóa', 'delete'), ('audit.action', 'Lấy lại', 'restore'),
	('audit.action', 'Xem ô che', 'show'), ('audit.action', 'Xuất', 'export'), ('audit.action', 'Nhập tệp', 'import'),
	('audit.action', 'Lập sổ mẫu', 'demo'), ('audit.action', 'Thiết đặt', 'setting'), ('audit.action', 'Lựa chọn', 'choice');

UPDATE saved_filter SET list = (SELECT name FROM saved_type WHERE title = list)
WHERE list IN (SELECT title FROM saved_type);

-- "Giới tính: Nữ; Thuộc tổ chức: Chi bộ A" becomes "sex=Nữ; cell=" and its uid; what is not known stays.
UPDATE saved_filter SET conditions = (
	WITH RECURSIVE part (n, label, value, rest) AS (
		SELECT 0, NULL, NULL, conditions || '; '
		UNION ALL
		SELECT n + 1, substr(rest, 1, instr(rest, ': ') - 1),
			substr(rest, instr(rest, ': ') + 2, instr(rest, '; ') - instr(rest, ': ') - 2),
			substr(rest, instr(rest, '; ') + 2)
		FROM part WHERE instr(rest, ': ') BETWEEN 1 AND instr(rest, '; ')
	), written AS (
		SELECT n, coalesce(
			CASE label WHEN 'Thuộc tổ chức'
				THEN (SELECT 'cell=' || uid FROM org WHERE name = value AND deleted_at IS NULL) END,
			(SELECT w.name || '=' || CASE value WHEN '(để trống)' THEN ''
				ELSE coalesce((SELECT e.value FROM saved_entry e
					WHERE e.codes = w.codes AND e.label = part.value), part.value) END
			FROM saved_word w WHERE w.type = saved_filter.list AND w.label = part.label),
			label || ': ' || value) AS text
		FROM part WHERE n > 0 ORDER BY n
	) SELECT group_concat(text, '; ') FROM written)
WHERE conditions LIKE '%: %';

UPDATE saved_filter SET sort = (
	SELECT name || CASE WHEN saved_filter.sort LIKE '%, ngược' THEN ' desc' ELSE '' END FROM saved_word
	WHERE type = saved_filter.list AND label = replace(saved_filter.sort, ', ngược', ''))
WHERE replace(sort, ', ngược', '') IN (SELECT label FROM saved_word WHERE type = saved_filter.list);

UPDATE entry_profile SET type = (SELECT name FROM saved_type WHERE title = type)
WHERE type IN (SELECT title FROM saved_type);

-- A sentence is no longer found by the words of its place. A place that is no type goes into the note.
UPDATE sentence SET note = ifnull(note || char(10), '') || 'Dùng ở: ' || place, place = NULL
WHERE place IS NOT NULL AND place NOT IN (SELECT title FROM saved_type UNION SELECT name FROM saved_type);
CREATE TEMP TABLE saved_place (title TEXT, folded TEXT);
INSERT INTO saved_place VALUES ('Cuộc họp', 'cuoc hop'), ('Nghị quyết, kết luận', 'nghi quyet, ket luan'),
	('Việc được giao', 'viec duoc giao'), ('Phân công công tác', 'phan cong cong tac'), ('Cam kết', 'cam ket'),
	('Kiểm điểm', 'kiem diem'), ('Ý kiến góp ý', 'y kien gop y'), ('Khắc phục', 'khac phuc');
UPDATE sentence SET folded = substr(s.folded, 1, instr(s.folded, ' ' || p.folded || ' ')) ||
	substr(s.folded, instr(s.folded, ' ' || p.folded || ' ') + length(p.folded) + 2)
FROM sentence s JOIN saved_place p ON p.title = s.place
WHERE s.id = sentence.id AND instr(s.folded, ' ' || p.folded || ' ') > 0;
UPDATE sentence SET place = (SELECT name FROM saved_type WHERE title = place)
WHERE place IN (SELECT title FROM saved_type);

DROP TABLE saved_type;
DROP TABLE saved_word;
DROP TABLE saved_entry;
DROP TABLE saved_place;
