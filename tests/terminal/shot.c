/*
 * shot.c - a picture of a program that answers barriers, after some keys.
 *
 *   shot OUT.svg ROWS COLS TERM KEYS COMMAND...      then: rsvg-convert -z 2 OUT.svg -o OUT.png
 */
#include "ptyterm.h"

#include <stdlib.h>

int main(int argc, char **argv)
{
	static const char *const environment[] = { "CHIBO_BARRIER=1", NULL };

	if (argc < 7) {
		fputs("usage: shot OUT.svg ROWS COLS TERM KEYS COMMAND...\n", stderr);
		return 2;
	}
	struct pt *pt = pt_start(
		atoi(argv[2]), atoi(argv[3]), argv[4], environment, (const char *const *)argv + 6);
	bool ready = pt_sync(pt);
	pt_keys(pt, argv[5]);
	ready = ready && pt_sync(pt);
	FILE *file = fopen(argv[1], "w");
	if (file) {
		pt_svg(pt, file, argv[6]);
		fclose(file);
	}
	char *screen = pt_screen(pt);
	fputs(screen, stdout);
	free(screen);
	pt_free(pt);
	return ready && file ? 0 : 1;
}
