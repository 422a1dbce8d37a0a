/* What members say of their work, by what they live on. All of it is invented. */
#include "words.h"

static const char *const farm[] = {
	"Với nhiệm vụ phụ trách nhóm hộ tại {place}, tôi thường xuyên đến từng nhà nắm tình hình, vận động các hộ tham gia đủ các phong trào của thôn.",
	"Gia đình tôi gieo cấy hết diện tích, áp dụng giống mới theo hướng dẫn của hợp tác xã; năng suất bình quân đạt khá, thu nhập ổn định.",
	"Tôi vận động {some} hộ trong xóm chỉnh trang cổng ngõ, quét vôi tường rào, trồng hoa hai bên đường; đến nay tuyến đường tự quản sạch, đẹp.",
	"Trong phong trào xây dựng nông thôn mới nâng cao, gia đình tôi đóng góp đầy đủ và tham gia {few} ngày công làm rãnh thoát nước, đường ngõ.",
	"Tôi tham gia tổ hòa giải, cùng các đồng chí hòa giải thành {few} việc nhỏ trong xóm, giữ được tình làng nghĩa xóm.",
	"Bản thân mạnh dạn chuyển đổi cơ cấu cây trồng, chia sẻ cách làm với bà con, giúp {few} hộ về giống và kỹ thuật.",
	"Tôi vận động được {some} người tham gia bảo hiểm y tế hộ gia đình, góp phần đưa tỷ lệ của {place} đạt {rate} %.",
	"Khi có mưa bão, tôi trực cùng tổ xung kích, giúp các hộ neo đơn chằng chống nhà cửa, khơi thông dòng chảy.",
	"Nhiệm vụ thu các khoản đóng góp theo quy ước được tôi thực hiện công khai, có sổ ghi chép, nộp đúng hạn.",
	"Tôi tham gia giám sát công trình đường nội đồng của thôn, ghi nhật ký đầy đủ và phản ánh kịp thời với ban giám sát.",
	NULL,
};
static const char *const retired[] = {
	"Tuổi đã cao nhưng tôi vẫn nhận và hoàn thành phần việc {cell} giao: theo dõi tuyến đường tự quản và nhóm hộ trong xóm.",
	"Tôi tích cực tham gia Hội Người cao tuổi, Hội Cựu chiến binh; vận động hội viên tập thể dục dưỡng sinh và giữ nếp sống văn hóa.",
	"Tôi cùng các đồng chí trong chi hội kể chuyện truyền thống cho thiếu nhi {few} buổi, nhân các ngày lễ lớn của đất nước.",
	"Với kinh nghiệm của mình, tôi giúp chi ủy chuẩn bị {few} chuyên đề sinh hoạt, góp ý vào dự thảo nghị quyết hằng tháng.",
	"Tôi làm tổ viên tổ hòa giải, kiên trì thuyết phục các bên, góp phần giữ yên trong xóm ngoài làng.",
	"Tôi vận động con cháu chấp hành pháp luật, chăm chỉ học tập và lao động; gia đình nhiều năm đạt gia đình văn hóa.",
	"Tôi tham gia ban khuyến học, cùng chi hội trao thưởng cho {some} cháu có thành tích trong năm học.",
	"Tôi đóng góp {few} đầu sách cho tủ sách nhà văn hóa, trông coi và cho bà con mượn vào chủ nhật hằng tuần.",
	"Mặc dù sức có hạn, tôi dự đều các kỳ sinh hoạt, ghi chép đầy đủ và truyền đạt lại cho các hộ trong xóm.",
	"Tôi tham gia giám sát cộng đồng các công trình của thôn, phản ánh kịp thời để đơn vị thi công khắc phục.",
	NULL,
};
static const char *const teach[] = {
	"Tôi thực hiện nghiêm quy chế chuyên môn, soạn giảng đầy đủ, dự giờ {some} tiết và được xếp loại khá, giỏi.",
	"Lớp tôi chủ nhiệm giữ nền nếp tốt, {rate} % học sinh hoàn thành chương trình, không có học sinh bỏ học.",
	"Trong năm học, tôi bồi dưỡng {few} học sinh đạt giải cấp trường và cụm trường; phụ đạo thường xuyên cho các em tiếp thu chậm.",
	"Tôi ứng dụng bài giảng điện tử, xây dựng {some} học liệu số chia sẻ cho tổ chuyên môn cùng sử dụng.",
	"Bản thân tham gia đầy đủ các mô đun bồi dưỡng thường xuyên, hoàn thành {few} chuyên đề của tổ.",
	"Tôi phối hợp chặt chẽ với cha mẹ học sinh, liên hệ bằng sổ và điện thoại, kịp thời thống nhất cách giáo dục các em.",
	"Sáng kiến về rèn kỹ năng đọc cho học sinh của tôi được hội đồng nhà trường công nhận và áp dụng cho khối.",
	"Tôi tham gia tổ chức {few} hoạt động trải nghiệm, ngày hội đọc sách, giúp học sinh mạnh dạn, tự tin.",
	"Nhiệm vụ công đoàn và các phong trào thi đua được tôi tham gia nhiệt tình, đoàn kết với đồng nghiệp.",
	"Tôi tham gia nhập dữ liệu ngành, rà soát hồ sơ học sinh, bảo đảm đúng thời hạn và khớp số liệu.",
	NULL,
};
static const char *const office[] = {
	"Tôi tham mưu kịp thời các văn bản thuộc lĩnh vực được giao; trong năm soạn thảo {some} văn bản, cơ bản đúng thể thức và thời hạn.",
	"Tỷ lệ hồ sơ thuộc lĩnh vực tôi phụ trách giải quyết đúng và trước hạn đạt {rate} %, không có hồ sơ quá hạn do chủ quan.",
	"Tôi chấp hành giờ giấc, kỷ luật hành chính, thái độ phục vụ đúng mực; được người dân đánh giá hài lòng qua phiếu khảo sát.",
	"Tôi dự sinh hoạt với chi bộ thôn theo phân công {few} kỳ, có phiếu nhận xét gửi văn phòng Đảng ủy, phản ánh kịp thời kiến nghị của chi bộ.",
	"Trong năm đầu vận hành chính quyền địa phương hai cấp, tôi nhận thêm phần việc mới, chủ động học quy trình và hoàn thành nhiệm vụ.",
	"Tôi xử lý công việc trên môi trường điện tử đạt {rate} %, hạn chế in ấn, tiết kiệm văn phòng phẩm.",
	"Tôi phối hợp tốt với các bộ phận, khi đồng nghiệp nghỉ thì nhận làm thay, không để công việc đình trệ.",
	"Tôi tham gia các tổ công tác xuống cơ sở {some} buổi, giải thích chính sách cho người dân, tháo gỡ khó khăn tại chỗ.",
	"Công tác lưu trữ, báo cáo định kỳ được tôi thực hiện nền nếp; số liệu có đối chiếu trước khi gửi.",
	"Tôi hoàn thành {few} nhiệm vụ đột xuất được giao, bảo đảm chất lượng, được lãnh đạo cơ quan ghi nhận.",
	NULL,
};
static const char *const health[] = {
	"Tôi thực hiện nghiêm quy trình chuyên môn, quy tắc ứng xử; tham gia khám, cấp thuốc và tư vấn cho {many} lượt người, không có sai sót.",
	"Công tác tiêm chủng do tôi phụ trách đạt {rate} % chỉ tiêu, bảo đảm an toàn tuyệt đối.",
	"Tôi trực đủ ca theo lịch, sẵn sàng nhận thêm ca khi đồng nghiệp bận; bàn giao rõ ràng giữa các ca.",
	"Tôi tham gia lập, cập nhật hồ sơ sức khỏe điện tử cho {many} người dân trên địa bàn phụ trách.",
	"Tôi tổ chức {few} buổi truyền thông tại thôn, nội dung ngắn gọn, dễ hiểu, được bà con đón nhận.",
	"Sổ sách dược, vật tư được tôi ghi chép đầy đủ, kiểm kê đúng kỳ, xuất nhập khớp.",
	"Tôi luôn giữ thái độ ân cần với người bệnh, không gây phiền hà, không nhận quà biếu.",
	"Trong năm tôi hoàn thành {few} lớp tập huấn chuyên môn, vận dụng vào công việc của trạm.",
	NULL,
};
static const char *const force[] = {
	"Tôi chấp hành nghiêm điều lệnh, kỷ luật, chế độ trực; sẵn sàng nhận và hoàn thành mọi nhiệm vụ được giao.",
	"Trong năm tôi tham gia tuần tra {some} lượt, phối hợp với lực lượng ở cơ sở giữ vững an ninh, trật tự trên địa bàn.",
	"Tôi tiếp và giải quyết thủ tục cho {many} lượt công dân, đúng quy trình, thái độ đúng mực, không có phản ánh.",
	"Kết quả huấn luyện năm {year} của tôi đạt khá; tham gia hội thao cấp cụm và có thành tích.",
	"Tôi tham gia tuyên truyền phòng cháy, chữa cháy và an toàn giao thông tại {few} thôn, trường học.",
	"Tôi bảo quản trang bị được giao cẩn thận, kiểm tra định kỳ, không để hư hỏng, thất lạc.",
	"Với địa bàn được phân công, tôi bám cơ sở, phối hợp chặt với trưởng thôn và các đoàn thể.",
	"Tôi tham gia giúp dân khắc phục hậu quả mưa bão {few} ngày, được chính quyền và Nhân dân ghi nhận.",
	NULL,
};
static const char *const work[] = {
	"Tôi làm việc có trách nhiệm, bảo đảm ngày công, năng suất; chấp hành nội quy và quy định an toàn lao động.",
	"Dù công việc theo ca, tôi sắp xếp để dự sinh hoạt với {cell}; các kỳ vắng đều báo cáo trước và xem lại nghị quyết.",
	"Tôi tham gia tổ công nghệ số cộng đồng, hướng dẫn {some} lượt người dùng dịch vụ công và thanh toán không dùng tiền mặt.",
	"Việc làm ăn, buôn bán của gia đình tôi chấp hành đúng pháp luật, nộp thuế đầy đủ, giữ vệ sinh và an toàn thực phẩm.",
	"Tôi giới thiệu việc làm cho {few} thanh niên trong thôn, giúp các em có thu nhập ổn định.",
	"Tôi ủng hộ kinh phí và ngày công cho các công trình của {place}, vận động bạn bè cùng tham gia.",
	"Ở nơi làm việc, tôi đoàn kết, giúp đỡ đồng nghiệp, tham gia phong trào công đoàn.",
	"Nhiệm vụ phụ trách địa bàn được {cell} giao tôi thực hiện vào ngày nghỉ, có ghi sổ và báo cáo.",
	NULL,
};
static const char *const study[] = {
	"Tôi học tập chuyên cần, kết quả năm học đạt khá trở lên; chấp hành quy chế của nhà trường.",
	"Trong thời gian nghỉ hè, tôi tham gia chiến dịch tình nguyện tại {place}, dạy {some} em nhỏ bơi và tin học cơ bản.",
	"Tôi tham gia tổ công nghệ số cộng đồng, hướng dẫn người cao tuổi cài đặt và sử dụng dịch vụ công.",
	"Khi đi học xa, tôi giữ liên hệ với {cell}, báo cáo kết quả học tập hằng quý và đóng đảng phí đúng hạn.",
	"Tôi tích cực tham gia hoạt động Đoàn, góp phần vận động {few} đoàn viên ưu tú phấn đấu.",
	NULL,
};

const char *const *const words_duties[DUTY_COUNT] = { farm, retired, teach, office, health, force,
	work, study };
