/* What is said at meetings: sentences for minutes, by kind of cell. All of it is invented. */
#include "words.h"

const char *const words_party_work[] = {
	"Chi bộ đã phổ biến các văn bản mới của Đảng ủy xã và tài liệu Sinh hoạt chi bộ tháng {month}.",
	"Đảng viên chấp hành chế độ sinh hoạt, đóng đảng phí đầy đủ, đúng hạn.",
	"Chi ủy phân công đảng viên theo dõi, giúp đỡ {few} quần chúng ưu tú trong danh sách nguồn.",
	"Việc học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh gắn với công việc hằng ngày của từng đảng viên.",
	"Nghị quyết tháng trước được triển khai đến toàn thể đảng viên; {rate} % nhiệm vụ có kết quả cụ thể.",
	"Chi bộ hoàn thành việc cập nhật hồ sơ, bổ sung lý lịch đảng viên theo hướng dẫn của văn phòng Đảng ủy.",
	"Bí thư chi bộ đã thông báo nhanh kết quả hội nghị Đảng ủy xã và những việc chi bộ phải làm tiếp.",
	"Chi bộ thực hiện kiểm tra thường xuyên theo kế hoạch năm, chưa có nội dung phải nhắc nhở.",
	"Tỷ lệ đảng viên dự sinh hoạt đạt {rate} %; đảng viên vắng mặt đều đã báo cáo trước với chi ủy.",
	"Các đồng chí được phân công đã giới thiệu chuyên đề đúng tiến độ, có tài liệu gửi trước.",
	"Chi bộ rà soát phân công công tác đảng viên, không có đảng viên chưa được giao việc.",
	"Công tác bảo vệ chính trị nội bộ được giữ vững, nội bộ đoàn kết, thống nhất.",
	NULL,
};

static const char *const village_results[] = {
	"Sản xuất nông nghiệp giữ ổn định; bà con chăm sóc lúa, rau màu đúng lịch thời vụ của hợp tác xã.",
	"Đã vận động các hộ nạo vét {few} tuyến kênh nội đồng với tổng chiều dài hơn {many} mét.",
	"Các tuyến đường tự quản được quét dọn đều vào chiều thứ bảy; rác thải được thu gom, phân loại tại hộ.",
	"Hệ thống {some} cột đèn chiếu sáng trên trục đường chính của {place} hoạt động tốt, thay mới {few} bóng hỏng.",
	"Quỹ Đền ơn đáp nghĩa và quỹ Vì người nghèo thu đạt {rate} % kế hoạch.",
	"Tổ công nghệ số cộng đồng hướng dẫn {some} lượt người dùng dịch vụ công trực tuyến.",
	"Tổ an ninh, trật tự cơ sở tuần tra theo lịch; tình hình an ninh, trật tự ổn định.",
	"Tổ hòa giải hòa giải thành {few} vụ việc, không có đơn thư vượt cấp.",
	"Chi hội Nông dân và Chi hội Phụ nữ tín chấp vốn vay cho {some} hộ, thu lãi đúng hạn.",
	"Bà con tham gia bảo hiểm y tế đạt {rate} %, tăng so với tháng trước.",
	"Công tác tiêm phòng cho gia súc, gia cầm đạt {rate} % kế hoạch.",
	"Câu lạc bộ văn nghệ, thể thao tập luyện đều, chuẩn bị cho ngày hội Đại đoàn kết.",
	"Các hộ ký cam kết không đốt rơm rạ, không đổ vật liệu ra lòng đường.",
	"Đã hoàn thành {some} mét rãnh thoát nước có nắp, kinh phí do Nhân dân đóng góp và ngân sách hỗ trợ.",
	"Nhà văn hóa mở cửa thường xuyên; tủ sách có thêm {some} đầu sách do đảng viên tặng.",
	"Việc thu các khoản đóng góp theo quy ước đạt {rate} %, công khai tại nhà văn hóa.",
	NULL,
};
static const char *const school_results[] = {
	"Nhà trường thực hiện đúng chương trình, kế hoạch giáo dục; nền nếp dạy và học được giữ vững.",
	"Tổ chuyên môn dự {some} giờ, {rate} % số giờ xếp loại khá trở lên.",
	"Đã hoàn thành đợt kiểm tra định kỳ, nhập điểm và nhận xét trên hệ thống đúng hạn.",
	"{rate} % học sinh tham gia bảo hiểm y tế; công tác bán trú bảo đảm an toàn thực phẩm.",
	"Liên đội tổ chức {few} hoạt động trải nghiệm, thu hút đông học sinh tham gia.",
	"Phong trào đọc sách được duy trì, thư viện cho mượn {many} lượt sách.",
	"Cơ sở vật chất được rà soát, sửa chữa {few} phòng học và hệ thống điện.",
	"Giáo viên tham gia bồi dưỡng trực tuyến đủ mô đun theo kế hoạch của ngành.",
	"Nhà trường phối hợp với cha mẹ học sinh tổ chức đưa đón an toàn tại cổng trường.",
	"Câu lạc bộ học sinh yêu thích môn học sinh hoạt đều, có {some} em đạt giải cấp trường.",
	NULL,
};
static const char *const office_results[] = {
	"Các bộ phận giải quyết {many} hồ sơ thủ tục hành chính, tỷ lệ đúng và trước hạn đạt {rate} %.",
	"Trung tâm Phục vụ hành chính công trực đủ người, bố trí lối ưu tiên cho người cao tuổi.",
	"Hồ sơ công việc được xử lý trên môi trường điện tử đạt {rate} %.",
	"Các ngành tham mưu kịp thời {some} văn bản triển khai nhiệm vụ trọng tâm của xã.",
	"Thu ngân sách trên địa bàn đạt {rate} % dự toán được giao đến thời điểm này.",
	"Cán bộ, công chức chấp hành giờ giấc, đeo thẻ và mặc trang phục đúng quy định khi thi hành công vụ.",
	"Đoàn công tác của xã làm việc với {few} thôn về tiến độ đường giao thông nội đồng.",
	"Các chế độ, chính sách đối với người có công và bảo trợ xã hội chi trả đúng kỳ.",
	"Công tác lưu trữ được chỉnh lý thêm {some} hộp hồ sơ.",
	"Cơ quan hoàn thành kế hoạch tiết kiệm điện, văn phòng phẩm trong tháng.",
	NULL,
};
static const char *const health_results[] = {
	"Trạm khám, cấp thuốc cho {many} lượt người, không có sai sót chuyên môn.",
	"Tiêm chủng mở rộng đạt {rate} % số cháu trong diện, bảo đảm an toàn.",
	"Đã lập hồ sơ quản lý sức khỏe điện tử cho thêm {many} người dân.",
	"Công tác trực cấp cứu được duy trì đủ ca, trang thiết bị được kiểm tra hằng tuần.",
	"Phối hợp với các thôn phun hóa chất, vệ sinh môi trường tại {few} điểm có nguy cơ.",
	"Dược, vật tư được kiểm kê đúng kỳ, xuất nhập khớp sổ sách.",
	"Trạm tổ chức {few} buổi truyền thông về dinh dưỡng và an toàn thực phẩm.",
	"Viên chức của trạm hoàn thành lớp tập huấn quy trình chuyên môn.",
	NULL,
};
static const char *const force_results[] = {
	"Đơn vị duy trì nghiêm chế độ trực sẵn sàng, quân số bảo đảm {rate} %.",
	"Hoàn thành {few} buổi huấn luyện theo kế hoạch, kết quả khá, giỏi đạt {rate} %.",
	"Phối hợp tuần tra {some} lượt trên các tuyến trọng điểm, địa bàn ổn định.",
	"Tiếp nhận và giải quyết {some} lượt công dân đến làm thủ tục, không để tồn đọng.",
	"Kho tàng, trang bị được kiểm tra, bảo quản đúng quy định.",
	"Tuyên truyền quy định về phòng cháy, chữa cháy tại {few} thôn.",
	"Công tác nắm, quản lý nguồn sẵn sàng nhập ngũ thực hiện đúng quy trình, công khai.",
	"Cán bộ, chiến sĩ chấp hành nghiêm điều lệnh, quy trình công tác, văn hóa ứng xử.",
	NULL,
};
const char *const *const words_results[GROUND_COUNT] = { village_results, school_results,
	office_results, health_results, force_results };

static const char *const village_plans[] = {
	"Tiếp tục vận động Nhân dân giữ vững các tiêu chí nông thôn mới nâng cao, chỉnh trang cổng ngõ, hàng rào.",
	"Phối hợp với hợp tác xã điều tiết nước, kiểm tra đồng ruộng, phòng trừ sâu bệnh kịp thời.",
	"Tổ chức tổng vệ sinh môi trường vào sáng chủ nhật tuần thứ ba của tháng.",
	"Vận động các hộ còn lại tham gia bảo hiểm y tế, phấn đấu đạt trên {rate} %.",
	"Duy trì tổ an ninh, trật tự; nhắc nhở các hộ khóa cửa, cất xe, phòng cháy trong mùa hanh khô.",
	"Chuẩn bị điều kiện cho ngày hội Đại đoàn kết toàn dân tộc ở khu dân cư.",
	"Thu nộp các quỹ đúng hạn, niêm yết công khai tại nhà văn hóa.",
	"Hướng dẫn người cao tuổi dùng sổ sức khỏe điện tử và dịch vụ công trực tuyến.",
	NULL,
};
static const char *const school_plans[] = {
	"Thực hiện chương trình các môn học đúng tiến độ, tăng cường phụ đạo học sinh tiếp thu chậm.",
	"Chuẩn bị hội thi giáo viên giỏi cấp trường, mỗi tổ chọn cử {few} đồng chí.",
	"Tổ chức hoạt động trải nghiệm gắn với di tích lịch sử của địa phương.",
	"Rà soát cơ sở vật chất, bảo đảm đủ ánh sáng và nước uống cho học sinh.",
	"Phối hợp với gia đình quản lý học sinh ngoài giờ học, bảo đảm an toàn giao thông và phòng, chống đuối nước.",
	NULL,
};
static const char *const office_plans[] = {
	"Tập trung hoàn thành các chỉ tiêu kinh tế - xã hội còn thấp, báo cáo tiến độ hằng tuần.",
	"Giải quyết thủ tục hành chính đúng hạn, không yêu cầu người dân nộp giấy tờ ngoài quy định.",
	"Các ngành chuẩn bị tài liệu cho kỳ họp Hội đồng nhân dân xã.",
	"Phân công cán bộ bám nắm cơ sở, dự sinh hoạt cùng chi bộ thôn theo lịch.",
	"Rà soát hồ sơ tồn, lập danh sách và thời hạn xử lý từng hồ sơ.",
	NULL,
};
static const char *const health_plans[] = {
	"Duy trì trực 24/24 giờ, chuẩn bị thuốc và vật tư cho công tác phòng, chống dịch theo mùa.",
	"Tổ chức khám sức khỏe định kỳ cho người cao tuổi theo kế hoạch.",
	"Tiêm chủng đợt tới bảo đảm an toàn, đúng đối tượng, đủ số cháu trong diện.",
	"Tiếp tục cập nhật hồ sơ sức khỏe điện tử, phấn đấu đạt {rate} % dân số.",
	NULL,
};
static const char *const force_plans[] = {
	"Duy trì chế độ trực, tuần tra; chủ động nắm tình hình, không để bị động, bất ngờ.",
	"Hoàn thành nội dung huấn luyện còn lại, chuẩn bị hội thao cấp cụm.",
	"Phối hợp với các thôn tuyên truyền về an toàn giao thông, phòng cháy, chữa cháy.",
	"Thực hiện đúng quy trình tuyển chọn, gọi công dân nhập ngũ.",
	NULL,
};
const char *const *const words_plans[GROUND_COUNT] = { village_plans, school_plans, office_plans,
	health_plans, force_plans };

static const char *const village_topics[] = {
	"Học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh về gần dân, trọng dân",
	"Phát huy vai trò nêu gương của đảng viên trong xây dựng nông thôn mới nâng cao",
	"Nâng cao chất lượng sinh hoạt chi bộ ở khu dân cư",
	"Chuyển đổi số ở thôn: đảng viên đi trước, làng nước theo sau",
	"Công tác tạo nguồn, phát triển đảng viên ở nông thôn",
	"Bảo vệ môi trường, phân loại rác thải tại hộ gia đình",
	"Phòng, chống thiên tai và cứu hộ, cứu nạn ở cơ sở",
	"Xây dựng tuyến đường sáng, xanh, sạch, đẹp, an toàn",
	"Thực hiện dân chủ ở cơ sở: dân biết, dân bàn, dân làm, dân kiểm tra, dân giám sát, dân thụ hưởng",
	"Đảng viên với việc giữ gìn nếp sống văn hóa trong việc cưới, việc tang, lễ hội",
	NULL,
};
static const char *const school_topics[] = {
	"Đổi mới phương pháp dạy học, ứng dụng công nghệ số trong nhà trường",
	"Xây dựng trường học hạnh phúc, an toàn, thân thiện",
	"Đạo đức nhà giáo theo tư tưởng, đạo đức, phong cách Hồ Chí Minh",
	"Vai trò của đảng viên trong công tác chủ nhiệm lớp",
	"Nâng cao chất lượng giáo dục mũi nhọn và giáo dục đại trà",
	NULL,
};
static const char *const office_topics[] = {
	"Kỷ luật, kỷ cương hành chính và văn hóa công vụ trong mô hình chính quyền hai cấp",
	"Cải cách thủ tục hành chính, lấy sự hài lòng của người dân làm thước đo",
	"Học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh về nói đi đôi với làm",
	"Phòng, chống lãng phí trong cơ quan, đơn vị",
	"Nâng cao chất lượng tham mưu của cán bộ, công chức",
	NULL,
};
static const char *const health_topics[] = {
	"Lương y phải như từ mẫu: học tập lời Bác dạy ngành y",
	"Nâng cao chất lượng chăm sóc sức khỏe ban đầu ở trạm y tế",
	"Chuyển đổi số trong quản lý sức khỏe người dân",
	"Nâng cao y đức, quy tắc ứng xử với người bệnh",
	NULL,
};
static const char *const force_topics[] = {
	"Phát huy phẩm chất Bộ đội Cụ Hồ, sáu điều Bác Hồ dạy Công an nhân dân",
	"Xây dựng thế trận lòng dân ở cơ sở",
	"Nâng cao chất lượng dân quân và lực lượng tham gia bảo vệ an ninh, trật tự ở cơ sở",
	"Chấp hành kỷ luật, điều lệnh, quy trình công tác",
	NULL,
};
const char *const *const words_topics[GROUND_COUNT] = { village_topics, school_topics,
	office_topics, health_topics, force_topics };

const char *const words_topic_docs[] = {
	"Tài liệu chuyên đề năm {year} của Ban Tuyên giáo và Dân vận Tỉnh ủy",
	"Đề cương chuyên đề của Đảng ủy xã, gửi trước cho đảng viên",
	"Bản tin Sinh hoạt chi bộ tháng {month}",
	"Bài chuẩn bị của đồng chí được phân công, chi ủy đã góp ý",
	NULL,
};

const char *const words_opinions[] = {
	"nhất trí với đánh giá của chi ủy; đề nghị giao rõ người, rõ việc, rõ thời hạn",
	"đề nghị thông báo lịch sinh hoạt sớm hơn để đảng viên đi làm xa thu xếp",
	"đề nghị mỗi đảng viên vận động ít nhất một hộ trong nhóm hộ được phân công",
	"đề nghị công khai kết quả thu, chi các quỹ ngay sau khi kết thúc tháng",
	"đề nghị chi ủy phân công thêm đảng viên trẻ giúp việc nhập số liệu trên máy tính",
	"báo cáo tiến độ việc được giao, đề nghị cho thêm thời gian đến giữa tháng sau",
	"nhất trí với nội dung chuyên đề, đề nghị gắn với việc làm cụ thể của từng đảng viên",
	"đề nghị kiểm tra lại các điểm thoát nước trước mùa mưa",
	"đề nghị biểu dương các đồng chí hoàn thành việc trước hạn",
	"đề nghị chi đoàn tham gia cùng khi tổ chức tổng vệ sinh",
	"đề nghị ghi rõ trong nghị quyết đồng chí nào theo dõi việc nào",
	"nêu kinh nghiệm vận động: gặp từng nhà, nói rõ lợi ích, đảng viên làm trước",
	"đề nghị rút gọn phần thông tin thời sự, dành thêm thời gian cho thảo luận",
	"đề nghị phân công đồng chí dự bị tập ghi biên bản dưới sự hướng dẫn của thư ký",
	"nhận phần việc được giao và hứa báo cáo kết quả ở kỳ sau",
	"đề nghị rà soát danh sách đảng viên cần cập nhật ảnh và giấy tờ trong hồ sơ",
	"đề nghị chuẩn bị kỹ hơn câu hỏi gợi ý thảo luận, gửi cùng tài liệu",
	"nhất trí với dự thảo nghị quyết, không có ý kiến khác",
	NULL,
};

const char *const words_review_opinions[] = {
	"nhất trí với bản kiểm điểm tập thể; đề nghị nêu rõ trách nhiệm của từng chi ủy viên",
	"nhất trí với kế hoạch khắc phục; đề nghị mỗi quý báo cáo chi bộ một lần",
	"đề nghị các bản tự kiểm điểm nêu việc làm theo cụ thể, có số liệu",
	"tiếp thu các ý kiến góp ý, hứa sửa chữa trong quý I năm sau",
	"đề nghị giữ nền nếp tự phê bình và phê bình ngay trong sinh hoạt hằng tháng",
	"nhất trí với mức đề nghị xếp loại, không có ý kiến khác",
	"đề nghị chi ủy gửi kế hoạch khắc phục cho từng đảng viên trước ngày 31/12",
	"đề nghị biểu dương các đồng chí đã khắc phục xong hạn chế của năm trước",
	NULL,
};

const char *const words_conclusions[] = {
	"Chi bộ thống nhất đánh giá tình hình tháng {month}; các nhiệm vụ cơ bản hoàn thành.",
	"Giao chi ủy đôn đốc các việc chưa xong, báo cáo kết quả tại kỳ sinh hoạt sau.",
	"Từng đảng viên chủ động thực hiện nhiệm vụ được phân công, gặp khó khăn thì báo cáo ngay với chi ủy.",
	"Thư ký hoàn chỉnh biên bản, nghị quyết, gửi về Đảng ủy trong vòng hai ngày.",
	"Đồng chí bí thư chi bộ trực tiếp theo dõi các việc liên quan đến nhiều hộ dân.",
	"Tiếp tục giữ nền nếp gửi tài liệu trước ít nhất một ngày để đảng viên chuẩn bị ý kiến.",
	"Đề nghị các đồng chí vắng mặt được thông báo đầy đủ nội dung buổi sinh hoạt.",
	NULL,
};

const char *const words_guest_remarks[] = {
	"Buổi sinh hoạt đúng quy trình, có chuẩn bị. Đề nghị chi bộ dành thêm thời gian cho thảo luận.",
	"Chi bộ duy trì tốt nền nếp; nội dung sát tình hình. Cần nêu rõ hơn kết quả từng việc của tháng trước.",
	"Tài liệu gửi trước đầy đủ, nhiều đồng chí phát biểu. Đề nghị phân công cụ thể thời hạn từng việc.",
	"Nghị quyết ngắn gọn, dễ thực hiện. Đề nghị quan tâm tạo nguồn phát triển đảng.",
	"Chuyên đề thiết thực. Đề nghị chi bộ chọn thêm việc làm theo để đảng viên đăng ký.",
	NULL,
};

const char *const words_postponed[] = {
	"Hoãn do ảnh hưởng của bão, đường vào nhà văn hóa ngập",
	"Hoãn do trùng với đợt công tác đột xuất của địa phương",
	"Hoãn do mất điện diện rộng, chuyển nội dung sang kỳ sau",
	NULL,
};
const char *const words_held_late[] = {
	"Họp bù do đầu tháng trùng đợt phòng, chống bão",
	"Họp bù do bí thư và phó bí thư cùng đi công tác đột xuất",
	NULL,
};

const char *const words_preparing[] = {
	"Rà soát kết quả thực hiện nghị quyết tháng trước, lập danh sách việc chưa xong.",
	"Thống nhất nội dung, chương trình buổi sinh hoạt chi bộ tháng {month}.",
	"Dự kiến phân công nhiệm vụ cho từng đảng viên trong tháng.",
	"Chuẩn bị dự thảo nghị quyết, gửi tài liệu cho đảng viên trước một ngày.",
	"Phân công đồng chí chuẩn bị ý kiến gợi ý thảo luận.",
	"Xem xét ý kiến đề nghị của đảng viên gửi đến chi ủy.",
	"Rà soát việc đóng đảng phí, việc giúp đỡ quần chúng ưu tú và đảng viên dự bị.",
	NULL,
};
