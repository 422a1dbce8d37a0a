/* chibo seal, chibo unseal - a copy that tells nobody anything. */
#include "command.h"

#include "plat.h"
#include "sealed.h"
#include "text.h"

#include <stdlib.h>
#include <string.h>

enum { LINE = 400 };

static bool ask(const char *prompt, char line[LINE], struct err *err)
{
	return plat_read_secret(prompt, line, LINE) ||
		err_set(err, ERR_USAGE,
			"Chưa có mật khẩu: gõ một dòng, hoặc đưa vào bằng đầu vào chuẩn.");
}

/* The first time: a passphrase, and the code that is to be kept on paper. */
static bool set_up(const char *book, struct seal_key *key, struct err *err)
{
	char passphrase[LINE], code[SEAL_CODE];

	if (!ask("Mật khẩu niêm phong mới (ít nhất 8 chữ): ", passphrase, err))
		return false;
	if ((int)text_count(passphrase) < SEAL_LEAST_PASSPHRASE)
		return err_set(
			err, ERR_USAGE, "Mật khẩu phải có ít nhất %d chữ.", SEAL_LEAST_PASSPHRASE);
	seal_new_code(code);
	if (!seal_make_key(key, passphrase, code, NULL, err) || !seal_keep_key(book, key, err))
		return false;
	printf("Mã cứu, chép ra giấy cất trong tủ cơ quan, mở được khi quên mật khẩu:\n%s\n", code);
	return true;
}

static char *named(const struct invocation *invocation, const char *ending)
{
	struct strbuf path = STRBUF_INIT;

	if (option_value(invocation, "o"))
		strbuf_add(&path, option_value(invocation, "o"));
	else
		strbuf_addf(&path, "%s%s", invocation->arguments[0], ending);
	return strbuf_detach(&path);
}

static int run_seal(struct invocation *invocation, struct err *err)
{
	char *book = invocation_path(invocation), *to = named(invocation, ".niem");
	struct seal_key key;
	bool ok = (seal_load_key(book, &key) || set_up(book, &key, err)) &&
		seal_file(&key, invocation->arguments[0], to, err);

	if (ok)
		say("Đã niêm phong và đọc lại đúng: %s", to);
	seal_forget(&key);
	free(to);
	free(book);
	return ok ? EXIT_DONE : -1;
}

static int run_unseal(struct invocation *invocation, struct err *err)
{
	char *to = named(invocation, ".db"), secret[LINE];
	bool ok = ask("Mật khẩu hoặc mã cứu: ", secret, err) &&
		unseal_file(invocation->arguments[0], secret, to, err);

	if (ok)
		say("Đã mở niêm phong: %s. Lấy làm sổ: chibo restore %s", to, to);
	free(to);
	return ok ? EXIT_DONE : -1;
}

const struct command seal_command = {
	.name = "seal",
	.arguments = "TỆP",
	.summary = "niêm phong một bản sao lưu; mật khẩu và mã cứu hỏi lần đầu",
	.options = "o",
	.needs = 0,
	.least = 1,
	.most = 1,
	.run = run_seal,
};

const struct command unseal_command = {
	.name = "unseal",
	.arguments = "TỆP",
	.summary = "mở một bản đã niêm phong; mật khẩu hoặc mã cứu đọc từ đầu vào chuẩn",
	.options = "o",
	.needs = 0,
	.least = 1,
	.most = 1,
	.run = run_unseal,
};
