/* What members write and say at the yearly review. All of it is invented; nobody is meant. */
#include "words.h"

const char *const words_thought[] = {
	"Bản thân luôn trung thành với mục tiêu, lý tưởng của Đảng, tin tưởng vào đường lối đổi mới, chấp hành nghiêm Cương lĩnh, Điều lệ Đảng và chính sách, pháp luật của Nhà nước.",
	"Trong năm {year}, tôi tham dự đầy đủ các đợt học tập, quán triệt nghị quyết, chỉ thị do Đảng ủy xã và {cell} tổ chức; sau mỗi đợt đều ghi chép và liên hệ với công việc của mình.",
	"Tôi thường xuyên đọc Báo Nhân Dân, bản tin Sinh hoạt chi bộ và theo dõi thời sự để nắm chủ trương mới, từ đó giải thích cho gia đình và bà con xung quanh hiểu đúng.",
	"Bản thân kiên định lập trường, phát ngôn đúng nguyên tắc; khi có điều chưa rõ thì hỏi chi ủy hoặc nêu ngay tại buổi sinh hoạt để được giải đáp.",
	"Tôi nhận thức rõ việc học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh là việc làm hằng ngày, bắt đầu từ những việc nhỏ như đúng giờ, đúng hẹn, nói đi đôi với làm.",
	"Việc sắp xếp lại đơn vị hành chính và mô hình chính quyền địa phương hai cấp được tôi ủng hộ, chấp hành và vận động người thân, bà con cùng thực hiện.",
	"Bản thân có ý thức tự học để nâng cao trình độ; trong năm đã hoàn thành {few} nội dung bồi dưỡng do cấp trên tổ chức theo hình thức trực tiếp và trực tuyến.",
	"Tôi tích cực tham gia bảo vệ đường lối của Đảng bằng việc làm cụ thể: gương mẫu chấp hành, vận động gia đình chấp hành, không để người thân vi phạm quy định của địa phương.",
	"Trong các buổi sinh hoạt, tôi phát biểu {few} lượt, tập trung vào nội dung thuộc phần việc được phân công; các ý kiến đều trên tinh thần xây dựng.",
	"Bản thân tuyên truyền, vận động quần chúng thực hiện chủ trương của xã về chỉnh trang khu dân cư, chuyển đổi số và bảo vệ môi trường.",
	"Tôi luôn giữ vững niềm tin, không dao động trước khó khăn; trong công việc chung đặt lợi ích của tập thể lên trước lợi ích của cá nhân.",
	"Qua học chuyên đề năm {year}, tôi đã đăng ký một việc làm theo và thực hiện đều từ đầu năm đến nay, có báo cáo kết quả với {cell} vào cuối mỗi quý.",
	"Tôi tham gia góp ý vào dự thảo văn kiện đại hội các cấp; các ý kiến tập trung vào phát triển kinh tế nông thôn và chăm lo đời sống Nhân dân.",
	"Bản thân nhận thức đúng vị trí, vai trò của người đảng viên ở cơ sở: gần dân, hiểu dân, việc có lợi cho dân thì hết sức làm.",
	NULL,
};

const char *const words_ethics[] = {
	"Bản thân giữ gìn phẩm chất đạo đức, lối sống trong sạch, giản dị, trung thực; không quan liêu, tham ô, lãng phí.",
	"Tôi sống hòa nhã, chan hòa với bà con, giữ mối quan hệ tốt với đồng chí, đồng nghiệp và hàng xóm; khi có việc hiếu, việc hỷ đều thăm hỏi, giúp đỡ.",
	"Gia đình tôi chấp hành tốt chủ trương của Đảng, pháp luật của Nhà nước và quy ước của địa phương; năm {year} được công nhận gia đình văn hóa.",
	"Tôi thực hiện nghiêm các quy định về những điều đảng viên không được làm và trách nhiệm nêu gương; nhắc nhở người trong gia đình cùng giữ gìn nếp sống văn minh.",
	"Trong sinh hoạt và công tác, tôi thực hành tiết kiệm, không phô trương; việc cưới, việc tang trong gia đình tổ chức gọn nhẹ, đúng quy ước.",
	"Bản thân luôn thẳng thắn nhận khuyết điểm, lắng nghe góp ý; không tranh công, đổ lỗi, không né tránh việc khó.",
	"Tôi tích cực tham gia các hoạt động nhân đạo, từ thiện; trong năm ủng hộ các quỹ do địa phương phát động và tham gia hiến máu hoặc vận động người khác tham gia.",
	"Tôi giữ tác phong đúng mực, đi họp đúng giờ, nói năng khiêm tốn, tôn trọng người nghe; được tập thể và bà con tin cậy.",
	"Bản thân có tinh thần đoàn kết, chân thành; những vấn đề còn ý kiến khác nhau đều trao đổi trong chi bộ, không nói sau lưng.",
	"Tôi gương mẫu trong giữ gìn vệ sinh môi trường, phân loại rác tại nhà, tham gia dọn đường làng vào chiều thứ bảy hằng tuần.",
	"Kê khai, báo cáo những việc phải báo cáo với tổ chức được tôi thực hiện trung thực, đúng thời hạn.",
	NULL,
};

const char *const words_discipline[] = {
	"Tôi chấp hành sự phân công của tổ chức, thực hiện đúng nguyên tắc tập trung dân chủ, tự phê bình và phê bình.",
	"Trong năm, tôi dự {few} kỳ sinh hoạt có phát biểu, các kỳ vắng mặt đều báo cáo trước với chi ủy; đóng đảng phí đầy đủ, đúng hạn.",
	"Bản thân chấp hành nghiêm quy chế làm việc, nội quy của đơn vị và quy ước của {place}; bảo đảm giờ giấc, chất lượng công việc.",
	"Tôi giữ nghiêm kỷ luật phát ngôn, bảo mật tài liệu; hồ sơ, sổ sách được giao bảo quản cẩn thận.",
	"Tôi giữ mối liên hệ thường xuyên với nơi cư trú, tham gia đầy đủ các cuộc họp của khu dân cư và được nhận xét là gương mẫu.",
	"Khi có nhiệm vụ đột xuất, tôi sẵn sàng nhận việc, sắp xếp việc nhà để tham gia, không đùn đẩy cho người khác.",
	"Tác phong, lề lối làm việc có đổi mới: có kế hoạch tuần, ghi việc vào sổ, việc nào xong báo cáo ngay việc ấy.",
	"Bản thân tích cực tham gia xây dựng {cell} trong sạch, vững mạnh; giúp đỡ đảng viên mới và quần chúng ưu tú khi được giao.",
	"Tôi tôn trọng quyết định của tập thể; khi chi bộ đã biểu quyết thì nói và làm theo nghị quyết, kể cả khi ý kiến của tôi thuộc về thiểu số.",
	NULL,
};

const char *const words_commitment[] = {
	"Đầu năm {year}, tôi đã viết và nộp bản cam kết tu dưỡng, rèn luyện đúng thời hạn; nội dung cam kết sát với nhiệm vụ được giao.",
	"Các nội dung về giữ gìn phẩm chất đạo đức, đoàn kết nội bộ được tôi thực hiện đầy đủ, tự soát xét mỗi quý một lần.",
	"Nội dung cam kết về việc làm theo Bác đã hoàn thành {rate} %; phần còn lại tôi tiếp tục thực hiện trong quý I năm {after}.",
	"Tôi thực hiện đúng cam kết dự đủ các kỳ sinh hoạt, phát biểu có chuẩn bị và báo cáo kết quả công việc cho {cell}.",
	"Về cam kết nêu gương, tôi và gia đình gương mẫu tham gia đóng góp xây dựng quê hương, chấp hành quy ước, giữ gìn vệ sinh môi trường.",
	"Cam kết tự học đã thực hiện: hoàn thành các nội dung bồi dưỡng theo kế hoạch, ghi chép đầy đủ, vận dụng vào công việc.",
	"So với nội dung đã cam kết, tôi tự thấy đã hoàn thành; riêng việc báo cáo kết quả hằng quý có một lần chậm {few} ngày so với quy định.",
	"Cam kết không vi phạm những điều đảng viên không được làm được tôi thực hiện nghiêm, không có vi phạm phải nhắc nhở.",
	"Tôi đã giúp đỡ {few} gia đình hội viên theo đúng đăng ký đầu năm, các gia đình đều có việc làm ổn định.",
	NULL,
};

const char *const words_prior_none[] = {
	"Kỳ kiểm điểm năm {before}, {cell} chưa chỉ ra khuyết điểm phải lập kế hoạch khắc phục; các góp ý về tác phong tôi đã tiếp thu và sửa chữa trong năm.",
	"Những góp ý tại hội nghị kiểm điểm năm {before} đã được tôi tiếp thu nghiêm túc, đưa vào bản cam kết đầu năm và thực hiện thường xuyên.",
	"Năm {before} không có hạn chế phải theo dõi khắc phục. Các ý kiến góp ý của đồng chí trong {cell} tôi đều ghi lại để tự soát xét.",
	NULL,
};

const char *const words_explanation[] = {
	"Không có vấn đề được gợi ý kiểm điểm.",
	"Tôi không có nội dung phải giải trình theo gợi ý của cấp trên.",
	"{Cell} không gợi ý nội dung kiểm điểm riêng đối với tôi.",
	NULL,
};

const char *const words_direction[] = {
	"Tiếp tục học tập, nghiên cứu nghị quyết, chỉ thị của cấp trên; vận dụng vào phần việc được {cell} phân công trong năm {after}.",
	"Giữ gìn phẩm chất đạo đức, lối sống; thực hiện nghiêm trách nhiệm nêu gương của đảng viên ở nơi công tác và nơi cư trú.",
	"Phát huy kết quả đã đạt được, xây dựng kế hoạch công tác từng quý, việc gì chưa xong thì báo cáo lý do và thời hạn mới.",
	"Dự đủ các kỳ sinh hoạt; mỗi kỳ chuẩn bị ít nhất một ý kiến gắn với nhiệm vụ của chi bộ.",
	"Đăng ký việc làm theo năm {after} cụ thể, đo đếm được, báo cáo kết quả với chi ủy vào tháng cuối mỗi quý.",
	"Tích cực tham gia chuyển đổi số: sử dụng thành thạo sổ tay đảng viên điện tử, dịch vụ công trực tuyến và giúp ít nhất {few} người cùng sử dụng.",
	"Đoàn kết, giúp đỡ đồng chí, đồng nghiệp; tham gia bồi dưỡng {few} quần chúng ưu tú để giới thiệu với chi bộ.",
	"Khắc phục các hạn chế đã nêu trong sáu tháng đầu năm {after}, báo cáo kết quả tại kỳ sinh hoạt tháng 6.",
	"Vận động gia đình, dòng họ chấp hành quy ước, giữ vững danh hiệu gia đình văn hóa, tham gia bảo hiểm y tế đầy đủ.",
	"Phấn đấu hoàn thành tốt nhiệm vụ được giao, góp phần xây dựng {cell} hoàn thành tốt nhiệm vụ trở lên.",
	"Rèn luyện phương pháp làm việc khoa học, gần gũi, lắng nghe; nói đi đôi với làm, việc hôm nay không để ngày mai.",
	"Chủ động nhận việc khó, việc mới; trước hết là số hóa sổ sách và hướng dẫn người cao tuổi làm thủ tục trực tuyến.",
	NULL,
};

const char *const words_criticism[] = {
	"Đề nghị đồng chí mạnh dạn phát biểu hơn trong các buổi sinh hoạt, nhất là khi thảo luận về phần việc đồng chí phụ trách.",
	"Đồng chí có trách nhiệm với công việc, tuy nhiên báo cáo kết quả còn chậm; đề nghị năm tới báo cáo đúng ngày 25 hằng tháng.",
	"Nhất trí với bản tự kiểm điểm. Đề nghị đồng chí nêu hạn chế cụ thể hơn, tránh nói chung chung.",
	"Đồng chí gần gũi, nhiệt tình. Cần dành thêm thời gian hướng dẫn đảng viên trẻ cùng làm.",
	"Phần khắc phục hạn chế năm trước nêu còn ngắn; đề nghị bổ sung việc đã làm và kết quả.",
	"Đề nghị đồng chí sắp xếp thời gian để dự sinh hoạt đầy đủ hơn, có việc bận thì báo cáo trước với chi ủy.",
	"Đồng chí hoàn thành tốt nhiệm vụ chuyên môn; cần tham gia nhiều hơn vào hoạt động chung của chi bộ.",
	"Trong vận động các hộ, đồng chí có lúc còn nóng vội; đề nghị kiên trì, giải thích kỹ hơn.",
	"Đề nghị đồng chí ghi chép sổ theo dõi nhóm hộ đầy đủ để khi bàn giao được thuận lợi.",
	"Đồng chí có nhiều tiến bộ so với năm trước. Đề nghị phát huy và nhận thêm việc mới.",
	"Việc ứng dụng công nghệ thông tin của đồng chí còn hạn chế; đề nghị tham gia lớp hướng dẫn của xã.",
	"Đồng chí cần chủ động hơn, không chờ chi ủy nhắc việc.",
	"Kế hoạch công tác của đồng chí nên ghi rõ thời hạn từng việc để chi bộ theo dõi.",
	"Đồng chí gương mẫu trong các phong trào ở khu dân cư; đề nghị chia sẻ kinh nghiệm để đồng chí khác học tập.",
	"Đề nghị đồng chí quan tâm hơn đến việc giúp đỡ quần chúng ưu tú được phân công.",
	"Nội dung phương hướng cần gắn với một việc làm theo cụ thể, có thể kiểm tra được.",
	"Đề nghị đồng chí đi họp đúng giờ hơn; trong năm có vài kỳ đến muộn.",
	"Bản tự kiểm điểm viết nghiêm túc, đầy đủ. Nhất trí với mức tự nhận.",
	NULL,
};

const char *const words_reply[] = {
	"Tôi xin tiếp thu ý kiến và sẽ đưa vào bản cam kết năm {after}.",
	"Tôi nhận khuyết điểm này, hứa sửa chữa trong quý I năm {after}.",
	"Cảm ơn đồng chí đã góp ý thẳng thắn; tôi sẽ bổ sung vào bản kiểm điểm trước khi nộp.",
	"Tôi tiếp thu và đề nghị chi ủy giúp đỡ, kiểm tra trong quá trình thực hiện.",
	NULL,
};
const char *const words_reply_kept[] = {
	"Tôi xin giải trình: các kỳ vắng mặt đều do lịch trực của đơn vị, đã báo cáo trước với đồng chí bí thư. Tôi xin bảo lưu ý kiến này.",
	"Việc chậm là do chờ số liệu của bộ phận khác gửi đến; tôi xin bảo lưu và sẽ báo cáo thêm bằng văn bản.",
	NULL,
};

const char *const words_cell_strengths[] = {
	"Chi bộ lãnh đạo thực hiện toàn diện nhiệm vụ năm {year}, hoàn thành {rate} % các chỉ tiêu trong nghị quyết đầu năm.",
	"Chế độ sinh hoạt được duy trì, các kỳ sinh hoạt đều có nghị quyết, phân công rõ người, rõ việc, rõ thời hạn.",
	"Công tác chuẩn bị có tiến bộ: tài liệu gửi trước, đảng viên phát biểu nhiều hơn, bình quân mỗi kỳ có {few} ý kiến.",
	"Chi bộ quan tâm tạo nguồn phát triển đảng, phân công đảng viên chính thức giúp đỡ từng quần chúng ưu tú.",
	"Việc học tập và làm theo Bác gắn với đăng ký việc làm cụ thể của từng đảng viên, cuối năm có đánh giá.",
	"Công tác kiểm tra, giám sát thực hiện theo kế hoạch, kịp thời nhắc nhở, không để sai phạm.",
	"Nội bộ đoàn kết, thống nhất; chi ủy và người đứng đầu gương mẫu, gần gũi đảng viên.",
	"Chi bộ lãnh đạo các đoàn thể hoạt động đều tay, vận động Nhân dân tham gia tốt các phong trào.",
	NULL,
};
const char *const words_cell_faults[] = {
	"Có kỳ sinh hoạt thời gian thảo luận còn ngắn, một số đảng viên ít phát biểu.",
	"Việc theo dõi kết quả thực hiện nghị quyết tháng trước có lúc chưa sát, còn việc để kéo dài hai kỳ.",
	"Công tác tạo nguồn phát triển đảng viên còn khó khăn do thanh niên đi làm ăn xa.",
	"Ứng dụng công nghệ thông tin trong sinh hoạt, quản lý hồ sơ chưa đều.",
	"Sinh hoạt chuyên đề có quý chuẩn bị chưa kỹ, tài liệu gửi muộn.",
	NULL,
};
const char *const words_cell_direction[] = {
	"Giữ vững nền nếp sinh hoạt hằng tháng, mỗi quý một chuyên đề gắn với nhiệm vụ chính trị của đơn vị.",
	"Phân công chi ủy viên theo dõi từng việc trong nghị quyết, báo cáo tại kỳ sinh hoạt sau.",
	"Phấn đấu kết nạp từ một đến hai đảng viên trong năm {after}.",
	"Hoàn thành việc cập nhật hồ sơ, dữ liệu đảng viên; 100 % đảng viên có việc làm theo đăng ký đầu năm.",
	NULL,
};
