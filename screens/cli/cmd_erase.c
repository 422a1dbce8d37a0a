/* chibo erase - what is past its time of keeping is destroyed; a member is made anonymous. */
#include "command.h"

#include "erase.h"
#include "keeper.h"

#include <inttypes.h>

static void print_item(struct store *store, const struct expired *item)
{
	struct strbuf day = STRBUF_INIT;

	store_show(store, rectype_field(rectype_named("member"), "admitted_on"), item->since, &day);
	printf("%s: %s, tính từ %s\n", item->type->title, item->name, day.text);
	strbuf_release(&day);
}

static void say_copies(struct store *store)
{
	struct strbuf said = STRBUF_INIT;

	erase_add_copies(store, &said);
	if (said.length > 0)
		say("%s", said.text);
	strbuf_release(&said);
}

static int run_person(struct invocation *invocation, const char *uid, struct err *err)
{
	if (!backup_before(invocation->store, "truoc-xoa", err) ||
		!erase_person(invocation->store, uid, option_value(invocation, "reason"), err))
		return -1;
	say("Đã ẩn danh đảng viên: tên, số, địa chỉ, bài viết không còn trong sổ, trong nhật ký; số liệu không đổi.");
	say_copies(invocation->store);
	return EXIT_DONE;
}

/* The list is the minutes of what was destroyed: it is printed before, and nowhere kept. */
static int run(struct invocation *invocation, struct err *err)
{
	struct store *store = invocation->store;
	const char *why = option_value(invocation, "reason"),
		   *uid = option_value(invocation, "member");
	struct expired_list list;

	if (uid)
		return run_person(invocation, uid, err);
	bool ok = erase_expired(store, &list, err);
	if (ok && list.count > 0 && why)
		printf("BIÊN BẢN TIÊU HỦY HỒ SƠ HẾT HẠN LƯU\nLý do: %s\nNgười làm: %s\n", why,
			store_operator(store));
	else if (ok && list.count > 0)
		printf("DANH SÁCH HỒ SƠ HẾT HẠN LƯU\n");
	for (size_t i = 0; i < list.count && ok; i++)
		print_item(store, &list.items[i]);
	if (ok && list.count == 0)
		say("Không có phiếu nào hết hạn lưu.");
	else if (ok && !why)
		say("Có %zu phiếu hết hạn lưu. Thêm --reason LÝ-DO thì tiêu hủy; không lấy lại được.",
			list.count);
	else if (ok &&
		(ok = backup_before(store, "truoc-xoa", err) &&
				erase_destroy(store, &list, why, err))) {
		say("Đã tiêu hủy %zu phiếu, cả trong nhật ký.", list.count);
		say_copies(store);
	}
	expired_release(&list);
	return ok ? EXIT_DONE : -1;
}

const struct command erase_command = {
	.name = "erase",
	.arguments = "",
	.summary = "phiếu hết hạn lưu; --reason: tiêu hủy; --member: ẩn danh đảng viên",
	.options = "member reason",
	.needs = COMMAND_STORE | COMMAND_CHECKED,
	.run = run,
};
