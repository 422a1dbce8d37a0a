/*
 * The yardstick for the first painted list and for keys: ncurses and SQLite, the member table in list
 * order, one page, nothing else. No descriptors, no checks, no columns but four. `bare DB` shows READY
 * when painted; any key leaves. `bare DB keys` goes on until Ctrl-Q: arrows and pages move a bar, a
 * letter is shown in the top row and those found by LIKE are read anew; `bare DB letters` shows the
 * letter and nothing else.
 */
#include <curses.h>
#include <locale.h>
#include <sqlite3.h>
#include <stdio.h>
#include <string.h>

static const char page[] =
	"SELECT full_name, born_on, admitted_on, official_on, sort_key, id FROM member "
	"WHERE deleted_at IS NULL AND (sort_key, id) > (?2, ?3) "
	"AND (?4 = '' OR folded LIKE '%' || ?4 || '%') ORDER BY sort_key, id LIMIT ?1";

/* What is shown: the bar, and where the page after this one begins. */
static struct {
	int selected, rows;
	char next[256];
	sqlite3_int64 next_id;
	char typed[40];
} view;

static const char *column(sqlite3_stmt *stmt, int index)
{
	const char *text = (const char *)sqlite3_column_text(stmt, index);

	return text ? text : "";
}

static void paint_row(sqlite3_stmt *stmt, int row)
{
	attrset(row == view.selected + 1 ? A_REVERSE : A_NORMAL);
	mvprintw(row, 0, "%*s", COLS, "");
	mvaddstr(row, 2, column(stmt, 0));
	mvaddstr(row, 27, column(stmt, 1));
	mvaddstr(row, 39, column(stmt, 2));
	mvaddstr(row, 51, column(stmt, 3));
	attrset(A_NORMAL);
}

static void paint(sqlite3_stmt *stmt, const char *after, sqlite3_int64 after_id)
{
	attron(A_BOLD);
	mvaddstr(0, 0, "  Họ và tên                Ngày sinh   Vào Đảng    Chính thức");
	attroff(A_BOLD);
	mvaddstr(0, 64, view.typed);
	sqlite3_reset(stmt);
	sqlite3_bind_int(stmt, 1, LINES - 2);
	sqlite3_bind_text(stmt, 2, after, -1, SQLITE_TRANSIENT);
	sqlite3_bind_int64(stmt, 3, after_id);
	sqlite3_bind_text(stmt, 4, view.typed, -1, SQLITE_TRANSIENT);
	for (view.rows = 0; sqlite3_step(stmt) == SQLITE_ROW; view.rows++) {
		paint_row(stmt, view.rows + 1);
		snprintf(view.next, sizeof view.next, "%s", column(stmt, 4));
		view.next_id = sqlite3_column_int64(stmt, 5);
	}
	mvaddstr(LINES - 1, 0, "READY");
	refresh();
}

static void move_bar(int by)
{
	mvchgat(view.selected + 1, 0, -1, A_NORMAL, 0, NULL);
	view.selected += by;
	mvchgat(view.selected + 1, 0, -1, A_REVERSE, 0, NULL);
	move(view.selected + 1, 0);
	refresh();
}

static void take_key(sqlite3_stmt *stmt, int key, int reads)
{
	char letter[2] = { (char)key, '\0' };

	if (key == KEY_DOWN && view.selected + 1 < view.rows) {
		move_bar(1);
	} else if (key == KEY_UP && view.selected > 0) {
		move_bar(-1);
	} else if (key == KEY_DOWN || key == KEY_NPAGE) {
		view.selected = 0;
		paint(stmt, view.next, view.next_id);
	} else if (key < 127) {
		if (strlen(view.typed) < 15)
			strcat(view.typed, letter);
		if (reads) {
			view.selected = 0;
			paint(stmt, "", 0);
		} else {
			mvaddstr(0, 64, view.typed);
			refresh();
		}
	}
}

int main(int argc, char **argv)
{
	sqlite3 *db;
	sqlite3_stmt *stmt;

	setlocale(LC_ALL, "");
	if (argc < 2 || sqlite3_open_v2(argv[1], &db, SQLITE_OPEN_READONLY, NULL) != SQLITE_OK ||
		sqlite3_prepare_v2(db, page, -1, &stmt, NULL) != SQLITE_OK) {
		fputs("bare DB\n", stderr);
		return 2;
	}
	initscr();
	raw();
	noecho();
	keypad(stdscr, TRUE);
	paint(stmt, "", 0);
	int key = getch();
	while (argc > 2 && key != ('Q' & 0x1F)) {
		take_key(stmt, key, strcmp(argv[2], "keys") == 0);
		key = getch();
	}
	endwin();
	sqlite3_finalize(stmt);
	sqlite3_close(db);
	return 0;
}
