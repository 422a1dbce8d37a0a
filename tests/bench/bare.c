/*
 * The yardstick for the first painted list: ncurses and SQLite, the member table in list order, one
 * page, nothing else. No descriptors, no checks, no columns but four. `bare DB` shows READY when
 * painted; any key leaves.
 */
#include <curses.h>
#include <locale.h>
#include <sqlite3.h>
#include <stdio.h>

static const char page[] = "SELECT full_name, born_on, admitted_on, official_on FROM member "
			   "WHERE deleted_at IS NULL ORDER BY sort_key, id LIMIT ?1";

static const char *column(sqlite3_stmt *stmt, int index)
{
	const char *text = (const char *)sqlite3_column_text(stmt, index);

	return text ? text : "";
}

static void paint(sqlite3_stmt *stmt)
{
	int row = 1;

	attron(A_BOLD);
	mvaddstr(0, 0, "  Họ và tên                Ngày sinh   Vào Đảng    Chính thức");
	attroff(A_BOLD);
	sqlite3_bind_int(stmt, 1, LINES - 2);
	while (sqlite3_step(stmt) == SQLITE_ROW) {
		if (row == 1)
			attron(A_REVERSE);
		mvaddstr(row, 2, column(stmt, 0));
		mvaddstr(row, 27, column(stmt, 1));
		mvaddstr(row, 39, column(stmt, 2));
		mvaddstr(row, 51, column(stmt, 3));
		attroff(A_REVERSE);
		row++;
	}
	mvaddstr(LINES - 1, 0, "READY");
	refresh();
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
	paint(stmt);
	getch();
	endwin();
	sqlite3_finalize(stmt);
	sqlite3_close(db);
	return 0;
}
