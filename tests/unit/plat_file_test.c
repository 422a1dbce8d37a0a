/* Files of the operating system, by name. */
#include "files.h"
#include "plat.h"
#include "strbuf.h"
#include "test.h"

#include <stdlib.h>

static void a_name_that_is_taken_gets_a_number(void **state)
{
	static const char *const wanted[] = { "list.txt", "list-2.txt", "list-3.txt" };
	char *folder = folder_new(), *stem = path_in(folder, "list");

	(void)state;
	for (size_t i = 0; i < COUNT(wanted); i++) {
		char *path = plat_free_path(stem, "txt"), *expected = path_in(folder, wanted[i]);
		expect_text(path, expected, wanted[i]);
		file_write(path, "x", 1);
		free(path);
		free(expected);
	}
	free(stem);
	folder_remove(folder);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_name_that_is_taken_gets_a_number),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
