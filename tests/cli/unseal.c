/*
 * unseal.c - a second reader of sealed copies, written from chibo-seal(5) alone: shares nothing with the program but the
 * library. unseal FILE SECRET > OUT; 0 done, 1 another secret, 2 damaged, 3 no such file.
 */
#include <sodium.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static unsigned long long little(const unsigned char *at, int bytes)
{
	unsigned long long number = 0;

	while (bytes--)
		number = number * 256 + at[bytes];
	return number;
}

static int open_key(const unsigned char *h, const char *secret, unsigned char *key)
{
	for (int i = 0; i < 2; i++) {
		unsigned char kek[32];
		const unsigned char *wrapped = h + 56 + 72 * i;
		if (crypto_pwhash(kek, sizeof kek, secret, strlen(secret), h + 24 + 16 * i,
			    little(h + 12, 4), (size_t)little(h + 16, 8),
			    crypto_pwhash_ALG_ARGON2ID13) != 0)
			exit(3);
		if (crypto_secretbox_open_easy(key, wrapped + 24, 48, wrapped, kek) == 0)
			return 1;
	}
	return 0;
}

int main(int argc, char **argv)
{
	static unsigned char h[256], sum[32], key[32], part[65536 + 17], plain[65536];
	crypto_secretstream_xchacha20poly1305_state state;
	unsigned char tag = 0;
	FILE *in = argc == 3 ? fopen(argv[1], "rb") : NULL;

	if (!in || sodium_init() < 0)
		return 3;
	if (fread(h, 1, 256, in) != 256 || memcmp(h, "CHIBOSL1", 8) != 0)
		return 2;
	crypto_generichash(sum, 32, h, 224, NULL, 0);
	if (memcmp(sum, h + 224, 32) != 0)
		return 2;
	if (!open_key(h, argv[2], key))
		return 1;
	crypto_secretstream_xchacha20poly1305_init_pull(&state, h + 200, key);
	while (tag != crypto_secretstream_xchacha20poly1305_TAG_FINAL) {
		unsigned long long count;
		size_t got = fread(part, 1, sizeof part, in);
		if (crypto_secretstream_xchacha20poly1305_pull(
			    &state, plain, &count, &tag, part, got, h, 256) != 0)
			return 2;
		fwrite(plain, 1, (size_t)count, stdout);
	}
	return fgetc(in) == EOF ? 0 : 2;
}
