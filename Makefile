# chibo - build, test, install. One file, no recursion.
#
#   make            ./chibo
#   make check      every test that needs nothing but the packages of scripts/deps.sh
#   make asan       the same tests under AddressSanitizer and UBSan
#   make check-print  papers as LibreOffice lays them out: pages, heads, words whole, signatures
#   make lint       compilers with -Werror, cppcheck, clang-format, structure, man pages
#   make fuzz       files, texts, dates, searches, keys and books at random under AddressSanitizer, FUZZ seconds (600) each, or FUZZER alone
#   make torture    power cuts, kills, damaged copies and failing calls by the hundred thousand (tests/README.md)
#   make bench      speed and memory as ratios against the yardsticks in tests/bench
#   make man        man pages into build/man; make install DESTDIR= PREFIX=
#   make migration  the SQL that the descriptors ask for and the migrations do not make yet

CC      ?= cc
CFLAGS  ?= -O2 -g
WERROR  ?=
B       ?= build
PREFIX  ?= /usr/local
DESTDIR ?=
MANDIR  ?= $(PREFIX)/share/man

VERSION := $(shell sed -n 's/^\#\# \([0-9][0-9.]*\).*/\1/p' CHANGELOG.md 2>/dev/null | head -n 1)

# libc stands first: at the start most names are looked for and found there.
PACKAGES := ncursesw sqlite3 libutf8proc libsodium
HAVE_PC  := $(shell pkg-config --exists $(PACKAGES) 2>/dev/null && echo yes)
ifeq ($(HAVE_PC),yes)
LIB_CFLAGS := $(shell pkg-config --cflags $(PACKAGES))
LIB_LIBS   := -lc $(shell pkg-config --libs $(PACKAGES)) -lcsv -lminizip -lexpat -lm
else
LIB_CFLAGS := -D_DEFAULT_SOURCE -D_XOPEN_SOURCE=600
LIB_LIBS   := -lc -lsqlite3 -lcsv -lminizip -lexpat -lutf8proc -lsodium -lncursesw -ltinfo -lm
endif

WARNINGS := -Wall -Wextra -Wpedantic -Wshadow -Wstrict-prototypes -Wmissing-prototypes \
	-Wold-style-definition -Wwrite-strings -Wvla -Wformat=2 -Wundef -Wpointer-arith
HARDEN   := -fstack-protector-strong -D_FORTIFY_SOURCE=2
STANDARD := -std=c11 -D_POSIX_C_SOURCE=200809L -D_FILE_OFFSET_BITS=64 -DCHIBO_VERSION='"$(VERSION)"'
ALL_CFLAGS = $(STANDARD) $(WARNINGS) $(WERROR) $(LIB_CFLAGS) $(HARDEN) $(CPPFLAGS) $(CFLAGS) -MMD -MP -pthread
ALL_LDFLAGS = -Wl,--as-needed -Wl,-O1 -Wl,-z,relro -Wl,-z,now -pthread $(CFLAGS) $(LDFLAGS)

# The rooms, from the ground up: each sees itself and those before it, nothing else.
ORDER := src/base src/text src/office src/print src/record src/records db/store db/keep db/entry db/figure db/work db/event db/file db/print db/forms db/demo \
	screens/term screens/edit screens/frame screens/form screens/list screens/task screens/help screens/app screens/cli
upto  = $(if $2,$(if $(filter $1,$(firstword $2)),$1,$(firstword $2) $(call upto,$1,$(wordlist 2,99,$2))))
room  = $(firstword $(filter $(ORDER),$1 $(patsubst %/,%,$(dir $1))))
sees  = $(addprefix -I,$(call upto,$(call room,$1),$(ORDER)))

SRC     := $(wildcard $(addsuffix /*.c,$(filter src/%,$(ORDER))) src/records/*/*.c)
DB      := $(wildcard $(addsuffix /*.c,$(filter db/%,$(ORDER))))
CLI     := $(wildcard screens/cli/*.c)
SCREENS := $(filter-out $(CLI),$(wildcard $(addsuffix /*.c,$(filter screens/%,$(ORDER)))))
SQL     := $(sort $(wildcard db/schema/*.sql))
QUERIES := $(sort $(filter-out $(SQL),$(wildcard db/*/*.sql)))
WORDS   := $(sort $(wildcard db/demo/*.tsv))
SAID    := $(sort $(wildcard screens/*/*.words))
HELP    := screens/help/glossary.tsv screens/help/tour.tsv screens/help/workflows.tsv
REGISTER := $(sort $(wildcard db/register/*.sql))
CODES   := db/codes/aliases.tsv db/codes/official.tsv db/codes/fields.tsv
HEADINGS := db/codes/headings.tsv

objects = $(patsubst %.c,$(B)/%.o,$(1))
MADE    := $(B)/made/schema.o $(B)/made/schema_now.o $(B)/made/queries.o $(B)/made/codes.o $(B)/made/headings.o $(B)/made/words.o \
	$(B)/made/registers.o
SPOKEN  := $(B)/made/screens.o $(B)/made/help.o
LAYERS  := $(call objects,$(SRC) $(DB)) $(MADE)
PROGRAM := $(LAYERS) $(call objects,$(SCREENS) $(CLI)) $(SPOKEN)

.DELETE_ON_ERROR: # a generator that failed leaves nothing that looks made
.PHONY: all tests check check-print asan fuzz fuzzers fuzz-one torture bench install man migration clean lint FORCE
all: chibo

chibo: $(B)/chibo
	@cp -p $(B)/chibo $@

$(B)/chibo: $(PROGRAM) $(B)/sources.list
	$(CC) $(ALL_LDFLAGS) -o $@ $(PROGRAM) $(LIB_LIBS)

$(B)/made/%.o: $(B)/made/%.c
	$(CC) $(ALL_CFLAGS) $(addprefix -I,$(ORDER)) -c -o $@ $<
$(B)/tests/%.o: tests/%.c
	@mkdir -p $(@D)
	$(CC) $(ALL_CFLAGS) $(addprefix -I,$(ORDER)) -Itests/support -c -o $@ $<
$(B)/%.o: %.c
	@mkdir -p $(@D)
	$(CC) $(ALL_CFLAGS) $(call sees,$(<D)) -c -o $@ $<

# A wildcard does not notice a file that was removed: what depends on the set depends on this list.
$(B)/sources.list: FORCE
	@mkdir -p $(@D)
	@echo '$(SRC) $(DB) $(SCREENS) $(CLI) $(SQL) $(QUERIES) $(CODES) $(WORDS) $(SAID)' | cmp -s - $@ || \
		echo '$(SRC) $(DB) $(SCREENS) $(CLI) $(SQL) $(QUERIES) $(CODES) $(WORDS) $(SAID)' > $@

$(B)/made/schema.c: $(SQL) db/embed.sh $(B)/sources.list
	@mkdir -p $(@D)
	sh db/embed.sh migrations $(SQL) > $@
# What SQLite keeps of the tables that the migrations make.
$(B)/schema_now: $(B)/made/schema.o $(B)/db/tools/schema_now.o
	$(CC) $(ALL_LDFLAGS) -o $@ $^ $(LIB_LIBS)
$(B)/made/schema_now.c: $(B)/schema_now
	$(B)/schema_now > $@
$(B)/made/queries.c: $(QUERIES) db/embed.sh $(B)/sources.list
	@mkdir -p $(@D)
	sh db/embed.sh queries $(QUERIES) > $@
# Lists of what the registry holds: types and registers, and the settings that each has.
$(B)/lists: $(call objects,$(SRC)) $(B)/src/tools/lists.o
	$(CC) $(ALL_LDFLAGS) -o $@ $^ $(LIB_LIBS)
$(B)/made/lists.tsv: $(B)/lists $(REGISTER) db/registers.awk
	@mkdir -p $(@D)
	$(B)/lists > $@
	awk -v names=1 -f db/registers.awk $(REGISTER) >> $@
$(B)/made/codes.c: $(CODES) $(B)/made/lists.tsv db/codes.awk $(B)/sources.list
	awk -f db/codes.awk $(CODES) $(B)/made/lists.tsv > $@
$(B)/made/headings.c: $(HEADINGS) db/headings.awk
	@mkdir -p $(@D)
	awk -f db/headings.awk $(HEADINGS) > $@
$(B)/made/words.c: $(WORDS) db/demo/words.awk $(B)/sources.list
	@mkdir -p $(@D)
	LC_ALL=C sort -s -t "$$(printf '\t')" -k 1,1 $(WORDS) | LC_ALL=C awk -f db/demo/words.awk > $@

$(B)/made/registers.c: $(REGISTER) db/registers.awk $(B)/sources.list
	@mkdir -p $(@D)
	awk -f db/registers.awk $(REGISTER) > $@
$(B)/made/screens.c: $(SAID) screens/words.awk $(B)/sources.list
	@mkdir -p $(@D)
	awk -f screens/words.awk $(SAID) > $@
$(B)/made/help.c: $(HELP) screens/help/tables.awk
	@mkdir -p $(@D)
	awk -f screens/help/tables.awk $(HELP) > $@

$(B)/migration: $(LAYERS) $(B)/db/tools/migration.o
	$(CC) $(ALL_LDFLAGS) -o $@ $^ $(LIB_LIBS)
migration: $(B)/migration
	@$(B)/migration

# ---- manual: chibo-csv(5) is made from the descriptors ----

RELEASED := $(shell sed -n 's/^\#\# [0-9][0-9.]* *- *\(.*\)/\1/p' CHANGELOG.md 2>/dev/null | head -n 1)
MAN_CSV  := $(B)/man/chibo-csv.5

$(B)/manual: $(LAYERS) $(B)/src/tools/manual.o
	$(CC) $(ALL_LDFLAGS) -o $@ $^ $(LIB_LIBS)
$(MAN_CSV): $(B)/manual CHANGELOG.md
	@mkdir -p $(@D)
	$(B)/manual "$$(LC_ALL=C date -d '$(RELEASED)' '+%B %e, %Y' | tr -s ' ')" > $@
man: $(MAN_CSV)

install: $(B)/chibo $(MAN_CSV)
	install -d $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(MANDIR)/man1 $(DESTDIR)$(MANDIR)/man5 $(DESTDIR)$(MANDIR)/vi/man1
	install -m 755 $(B)/chibo $(DESTDIR)$(PREFIX)/bin/chibo
	install -m 644 man/chibo.1 $(DESTDIR)$(MANDIR)/man1/chibo.1
	install -m 644 man/vi/chibo.1 $(DESTDIR)$(MANDIR)/vi/man1/chibo.1
	install -m 644 man/chibo-seal.5 $(DESTDIR)$(MANDIR)/man5/chibo-seal.5
	install -m 644 $(MAN_CSV) $(DESTDIR)$(MANDIR)/man5/chibo-csv.5

# ---- tests: each suite is a folder of tests/, each file there a program ----

LINT     := $(B)/results/lint
RESULTS  ?= $(B)/results/check
SUMMARY  ?= sh tests/summary.sh
SANITIZE := -O1 -g -fno-omit-frame-pointer -fno-sanitize-recover=all -fsanitize=address,undefined

suite    = $(patsubst %.c,$(B)/%,$(wildcard tests/$(1)/*_test.c))
UNIT     := $(call suite,unit)
DATABASE := $(call suite,database)
ON_SCREENS := $(call suite,screens)
TERMINAL := $(call suite,terminal)
CLI      := $(wildcard tests/cli/*_test.sh)
SUPPORT  := $(call objects,$(wildcard tests/support/*.c))
PTY      := $(call objects,$(filter-out %_test.c,$(wildcard tests/terminal/pty*.c)))
DESK     := $(B)/tests/terminal/desk.o
WAYS     := $(B)/tests/screens/ways.o
HELPERS  := $(B)/tests/terminal/probe $(B)/tests/terminal/shot $(B)/tests/cli/sql $(B)/tests/cli/unseal

# An archive: a test that brings a table of its own (rectypes) gets that one.
$(B)/layers.a: $(LAYERS) $(B)/sources.list
	@rm -f $@
	ar rcs $@ $(LAYERS)
$(B)/screens.a: $(call objects,$(SCREENS)) $(SPOKEN) $(B)/sources.list
	@rm -f $@
	ar rcs $@ $(call objects,$(SCREENS)) $(SPOKEN)

$(UNIT) $(DATABASE): $(B)/layers.a
$(ON_SCREENS): $(B)/screens.a $(B)/layers.a
$(addprefix $(B)/tests/screens/,sizes_test looks_test admission_keys_test print_keys_test place_pick_test event_draft_test hostile_walk_test every_list_test): $(WAYS)
$(TERMINAL) $(B)/tests/terminal/shot: $(PTY)
$(TERMINAL): $(DESK) $(B)/layers.a
$(UNIT) $(DATABASE) $(ON_SCREENS) $(TERMINAL): $(B)/%: $(B)/%.o $(SUPPORT)
	$(CC) $(ALL_LDFLAGS) -o $@ $(filter %.o,$^) $(filter %.a,$^) -lcmocka -lvterm -lutil $(LIB_LIBS)
# The program's own memory ends there; SQLite has its own way (faults.h).
MEMORY   := $(B)/tests/database/memory_test $(B)/tests/screens/memory_keys_test
$(MEMORY): $(B)/tests/database/memory_end.o
$(MEMORY): ALL_LDFLAGS += -Wl,--wrap=malloc,--wrap=calloc,--wrap=realloc
$(B)/tests/database/fault_words_test: ALL_LDFLAGS += -Wl,--wrap=statfs64
$(HELPERS): %: %.o $(B)/layers.a
	$(CC) $(ALL_LDFLAGS) -o $@ $(filter %.o,$^) $(filter %.a,$^) -lcmocka -lvterm -lutil $(LIB_LIBS)

tests: $(B)/manual $(UNIT) $(DATABASE) $(ON_SCREENS) $(TERMINAL) $(HELPERS)

# Without those that APART names, of a shorter run.
taken = $(filter-out $(addprefix %/,$(APART)),$(1))
check: $(B)/chibo tests
	@rm -rf $(RESULTS)
	@export CHIBO=$(abspath $(B))/chibo TEST_BUILD=$(abspath $(B)); \
	sh tests/run.sh $(RESULTS) unit $(UNIT); \
	sh tests/run.sh $(RESULTS) database $(call taken,$(DATABASE)); \
	sh tests/run.sh $(RESULTS) cli $(call taken,$(CLI)); \
	$(if $(ON_SCREENS),sh tests/run.sh $(RESULTS) screens $(call taken,$(ON_SCREENS));) \
	sh tests/run.sh $(RESULTS) terminal $(call taken,$(TERMINAL))
	@$(SUMMARY) $(RESULTS)

check-print: $(B)/chibo
	@sh scripts/deps.sh print
	@export CHIBO=$(abspath $(B))/chibo TEST_BUILD=$(abspath $(B)); \
	sh tests/run.sh $(B)/results/print print tests/print/pages_test.sh
	@$(SUMMARY) $(B)/results/print

# Apart are those that judge what SQL answers, and that walk where others walk too: what they run of C is run here by
# others, and all of them together take longer than the rest.
ASAN_APART := duty_cases_test duty_clocks_test duty_meeting_test duty_season_test duty_year_test event_cells_test figure_cases_test past_days_test \
	reference_test rule_cases_test rule_clauses_test demo_test round_trip_test upgrade_test import_sheets_test \
	after_save_test find_test looks_test help_forms_test month_keys_test import_test.sh list_test.sh figures_test.sh \
	new_type_test.sh tamper_test damage_test power_cut_test kill_storm_test
asan:
	@SPARSE=10 $(MAKE) B=build-asan RESULTS=build-asan/results/asan CFLAGS='$(SANITIZE)' HARDEN= \
		APART='$(ASAN_APART)' check

# Each in turn for FUZZ seconds, or FUZZER alone. The seeds of lists: those of tests/data, parts of workbooks.
FUZZ_CC ?= clang
FUZZERS := lists texts dates search keys book
fuzz_seeds_lists := tests/data/lists tests/data/lists/loi tests/data/xlsx
fuzz_flags_lists := -dict=tests/fuzz/lists.dict -max_len=65536
fuzz_flags_texts := -max_len=300
fuzz_flags_dates := -max_len=24
fuzz_flags_search := -max_len=80
fuzz_flags_keys := -max_len=120
fuzz_flags_book := -max_len=240
$(B)/tests/fuzz/keys.o: CPPFLAGS += -Itests/screens
$(addprefix $(B)/tests/fuzz/,$(FUZZERS)): %: %.o $(WAYS) $(SUPPORT) $(B)/screens.a $(B)/layers.a
	$(CC) $(ALL_LDFLAGS) -fsanitize=fuzzer -o $@ $(filter %.o,$^) $(filter %.a,$^) -lcmocka -lvterm -lutil $(LIB_LIBS)
fuzzers: $(addprefix $(B)/tests/fuzz/,$(or $(FUZZER),$(FUZZERS)))
fuzz:
	@$(MAKE) B=build-fuzz CC='$(FUZZ_CC)' CFLAGS='$(SANITIZE),fuzzer-no-link' HARDEN= fuzzers
	@for name in $(or $(FUZZER),$(FUZZERS)); do \
		$(MAKE) -s fuzz-one B=build-fuzz FUZZER=$$name FUZZ=$(or $(FUZZ),600) || exit; done
# From here the tests find their data; what they make lies in a folder of their own.
fuzz-one:
	@mkdir -p $(B)/corpus/$(FUZZER)
	$(B)/tests/fuzz/$(FUZZER) -max_total_time=$(FUZZ) -timeout=20 -rss_limit_mb=1024 $(fuzz_flags_$(FUZZER)) \
		-artifact_prefix=$(CURDIR)/$(B)/$(FUZZER)- $(addprefix $(CURDIR)/,$(B)/corpus/$(FUZZER) tests/fuzz/seeds/$(FUZZER) \
		$(fuzz_seeds_$(FUZZER)))

# The same programs as in `make check`, which run there in small; each has a control that must fail.
torture: $(B)/chibo tests
	@rm -rf $(B)/results/torture
	@export CHIBO=$(abspath $(B))/chibo TEST_BUILD=$(abspath $(B)) TEST_LIMIT=86400 \
		CUTS=$(or $(CUTS),1000000) KILLS=$(or $(KILLS),10000) DAMAGES=$(or $(DAMAGES),40000) SWEEP=$(or $(SWEEP),1000000) \
		POINTS=$(or $(POINTS),1000) HOSTILE=$(or $(HOSTILE),10000) FILLS=$(or $(FILLS),1000000); \
	sh tests/run.sh $(B)/results/torture torture $(addprefix $(B)/tests/database/,power_cut_test crash_test damage_test \
		tamper_test disk_test rollback_test read_fault_test memory_test output_fault_test) $(B)/tests/terminal/kill_storm_test \
		$(addprefix $(B)/tests/screens/,hostile_walk_test memory_keys_test)
	@$(SUMMARY) $(B)/results/torture

lint: man $(B)/chibo
	@rm -rf $(LINT)
	@export TEST_BUILD=$(abspath $(B)); \
	sh tests/run.sh $(LINT) structure $(wildcard tests/structure/*_test.sh); \
	sh tests/run.sh $(LINT) lint $(wildcard tests/lint/*_test.sh)
	@$(SUMMARY) $(LINT)

# ---- bench: this program and the yardsticks in turn, in one run ----

BENCH := $(addprefix $(B)/tests/bench/,bare drive keys cost)

$(addprefix $(B)/tests/bench/,drive keys cost search typing save papers): $(B)/tests/bench/times.o
$(BENCH): %: %.o
	$(CC) $(ALL_LDFLAGS) -o $@ $^ -lutil $(LIB_LIBS)
$(addprefix $(B)/tests/bench/,search loader papers): %: %.o $(B)/layers.a
	$(CC) $(ALL_LDFLAGS) -o $@ $^ $(LIB_LIBS)
$(addprefix $(B)/tests/bench/,typing save): %: %.o $(B)/screens.a $(B)/layers.a
	$(CC) $(ALL_LDFLAGS) -o $@ $^ $(LIB_LIBS)
$(B)/tests/bench/screens.o: CPPFLAGS += -Itests/screens
$(B)/tests/bench/screens: %: %.o $(WAYS) $(SUPPORT) $(B)/screens.a $(B)/layers.a
	$(CC) $(ALL_LDFLAGS) -o $@ $(filter %.o,$^) $(filter %.a,$^) -lcmocka -lvterm -lutil $(LIB_LIBS)
bench: $(B)/chibo $(BENCH) $(addprefix $(B)/tests/bench/,search typing loader screens save papers)
	@sh tests/bench/bench.sh $(B)

clean:
	rm -rf build build-* chibo

-include $(shell find $(B) -name '*.d' 2>/dev/null)
