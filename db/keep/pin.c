#include "pin.h"

#include "store.h"
#include "text.h"

#include <errno.h>
#include <sodium.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char pin_setting[] = "screen.pin", minutes_setting[] = "screen.lock_minutes";

/* What an old computer does in less than half a second and has memory for. */
enum { PASSES = 3, BYTES = 64 * 1024 * 1024 };

bool pin_is_set(struct store *store)
{
	const char *kept = store_setting(store, pin_setting);

	return kept && *kept;
}

static bool no_memory(struct err *err)
{
	return err_set(err, ERR_STORAGE,
		"Máy hết bộ nhớ (cần 64 MB) nên chưa tính được mã PIN. Đóng bớt chương trình khác rồi làm lại.");
}

bool pin_is_possible(const char *pin, struct err *err)
{
	size_t length = text_count(pin);

	return (length >= PIN_LEAST && length <= PIN_MOST) ||
		err_set(err, ERR_INPUT,
			"Mã PIN phải có từ %d đến %d chữ hoặc số; ở đây có %d. Gõ lại.", PIN_LEAST,
			PIN_MOST, (int)length);
}

bool pin_set(struct store *store, const char *pin, struct err *err)
{
	char hash[crypto_pwhash_STRBYTES];

	if (!pin_is_possible(pin, err))
		return false;
	if (sodium_init() < 0 || crypto_pwhash_str(hash, pin, strlen(pin), PASSES, BYTES) != 0)
		return no_memory(err);
	return store_set_secret(store, pin_setting, hash, NULL, err);
}

bool pin_remove(struct store *store, const char *why, struct err *err)
{
	return !pin_is_set(store) || store_set_secret(store, pin_setting, "", why, err);
}

/* A book from elsewhere may hold anything, also a hash that would take all of the memory. */
bool pin_fits(struct store *store, const char *pin, struct err *err)
{
	const char *kept = store_setting(store, pin_setting);

	if (!kept || sodium_init() < 0 || crypto_pwhash_str_needs_rehash(kept, PASSES, BYTES) != 0)
		return err_set(err, ERR_STORAGE,
			"Mã PIN trong sổ không đọc được. Thoát bằng Ctrl-Q, chạy chibo pin --reset rồi mở lại.");
	errno = 0;
	if (crypto_pwhash_str_verify(kept, pin, strlen(pin)) == 0)
		return true;
	if (errno == ENOMEM)
		return no_memory(err);
	return err_set(err, ERR_INPUT, "Mã PIN sai.");
}

int lock_minutes(struct store *store)
{
	const char *kept = store_setting(store, minutes_setting);
	char *end;
	long minutes = kept ? strtol(kept, &end, 10) : LOCK_MINUTES;

	return kept && (end == kept || *end || minutes < 0 || minutes > LOCK_MOST_MINUTES)
		? LOCK_MINUTES
		: (int)minutes;
}

bool lock_set_minutes(struct store *store, int minutes, struct err *err)
{
	char value[12];

	snprintf(value, sizeof value, "%d", minutes);
	return store_choose(store, minutes_setting, value, err);
}
