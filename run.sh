#!/bin/sh
# run.sh - installs what is missing, builds, and shows the program on a book of invented people.
#
# In a terminal: opens the book. Without one: prints what is in it, the state of the month, and
# exports one cell's month to build/xuat.
set -eu
cd "$(dirname "$0")"
. scripts/environment.sh

sh scripts/deps.sh run
make -s -j "$(nproc)" >&2

today=2026-11-20
book=build/demo.db
[ -f $book ] || ./chibo demo --db $book >&2

if [ -t 0 ] && [ -t 1 ]; then
	exec ./chibo --db $book --today $today
fi

chibo() {
	./chibo "$@" --db $book --today $today
}

echo "Tệp: $PWD/$book"
echo
echo "SỐ BẢN GHI"
for type in $(./chibo --help | sed -n 's/^LOẠI là một trong: *//p'); do
	printf '  %-20s %6d\n' "$type" "$(chibo list "$type" --csv | tail -n +2 | wc -l)"
done

cell=$(chibo list org --csv | grep ',Chi bộ,' | head -n 1 | cut -d , -f 1)
echo
echo "ĐẢNG VIÊN CỦA MỘT CHI BỘ"
chibo list member --cell "$cell"
echo
# This month's state: what is held, missing and due.
chibo duties
echo
rm -rf build/xuat
chibo export --period 11/2026 --cell "$cell" -o build/xuat
echo "Đã xuất tháng 11/2026 của chi bộ ấy vào $PWD/build/xuat:"
find build/xuat -type f | sort | sed 's/^/  /'
