/*
 * common.h - descriptor rows that several record types share.
 */
#ifndef COMMON_H
#define COMMON_H

#include "record.h"

/* The last row of every record type that is not a system type. */
#define NOTE_ROW                                                                             \
	{                                                                                    \
		.name = "note", .label = "Ghi chú", .kind = FIELD_LONG, .flags = FIELD_SKIP, \
		.max_chars = 4000, .hint = "Enter đi qua ô này; Tab, mũi tên để vào",        \
		.help = "Điều cần nhớ mà không có ô riêng.",                                 \
		.paper = "Cột ghi chú của sổ hoặc danh sách, nếu có.",                       \
	}

/* Whose record it is; the year it is of; the meeting it belongs to. `help_` says what that means here. */
#define MEMBER_ROW_AND(flags_, help_)                                                            \
	{                                                                                        \
		.name = "member", .label = "Đảng viên", .kind = FIELD_REF, .target = "member",   \
		.flags = FIELD_NOT_NULL | FIELD_LIST | FIELD_IDENTITY | FIELD_SPREAD | (flags_), \
		.width = 24, .help = (help_),                                                    \
	}
#define MEMBER_ROW(help_) MEMBER_ROW_AND(0, help_)
#define YEAR_ROW(help_)                                                                         \
	{                                                                                       \
		.name = "year", .label = "Năm", .kind = FIELD_INT, .role = ROLE_YEAR,           \
		.flags = FIELD_REQUIRED | FIELD_LIST | FIELD_IDENTITY, .width = 5, .low = 1930, \
		.high = 2199, .help = (help_), .example = "2026",                               \
	}
#define MEETING_ROW(width_, help_)                                                              \
	{                                                                                       \
		.name = "meeting", .label = "Cuộc họp", .kind = FIELD_REF, .target = "meeting", \
		.flags = FIELD_NOT_NULL | FIELD_LIST | FIELD_IDENTITY, .width = (width_),       \
		.help = (help_),                                                                \
	}
#define ORG_ROW(width_, help_)                                                         \
	{                                                                              \
		.name = "org", .label = "Tổ chức", .kind = FIELD_REF, .target = "org", \
		.flags = FIELD_NOT_NULL | FIELD_LIST | FIELD_IDENTITY | FIELD_SPREAD,  \
		.width = (width_), .help = (help_),                                    \
	}
#define CELL_ROW(width_, help_)                                                           \
	{                                                                                 \
		.name = "cell", .label = "Chi bộ", .kind = FIELD_REF, .target = "org",    \
		.flags = FIELD_NOT_NULL | FIELD_LIST | FIELD_IDENTITY, .width = (width_), \
		.help = (help_),                                                          \
	}

/* The number and sign of the paper by which it was decided. */
#define DECISION_ROW(flags_, help_)                                                         \
	{                                                                                   \
		.name = "decision_no", .label = "Số quyết định", .kind = FIELD_TEXT,        \
		.flags = (flags_), .max_chars = 40, .help = (help_), .example = "21-QĐ/ĐU", \
	}

/* The two dates of a spell, both inclusive. */
#define SPELL_ROWS                                                                                 \
	{                                                                                          \
		.name = "from_on",                                                                 \
		.label = "Từ ngày",                                                                \
		.kind = FIELD_DATE,                                                                \
		.flags = FIELD_NOT_NULL | FIELD_LIST | FIELD_IDENTITY,                             \
		.width = 11,                                                                       \
		.help = "Ngày bắt đầu, tính cả ngày ấy.",                                          \
		.example = "010126",                                                               \
	},                                                                                         \
	{                                                                                          \
		.name = "to_on", .label = "Đến ngày", .kind = FIELD_DATE, .flags = FIELD_LIST,     \
		.width = 11, .hint = "Để trống khi còn hiệu lực",                                  \
		.help = "Ngày cuối cùng, tính cả ngày ấy. Để trống khi còn.", .example = "311226", \
	}

#define END_ROW              \
	{                    \
		.name = NULL \
	}

#endif
