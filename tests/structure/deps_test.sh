# scripts/deps.sh on machines made of stand-ins: nothing is installed here.
. tests/support/shell.sh

# machine UID MISSING [sudo] - dpkg-query, apt-get, id (and sudo) that only write down what they do.
machine() {
	mkdir "$here/bin"
	for tool in sh grep env cat; do
		ln -s "$(command -v $tool)" "$here/bin/$tool"
	done
	echo "$2" >"$here/missing"
	cat >"$here/bin/id" <<-END
		#!/bin/sh
		echo $1
	END
	cat >"$here/bin/dpkg-query" <<-END
		#!/bin/sh
		grep -qw -e "\$4" "$here/missing" && exit 1
		echo installed
	END
	cat >"$here/bin/apt-get" <<-END
		#!/bin/sh
		echo "\$DEBIAN_FRONTEND apt-get \$*" >>"$here/apt"
		[ ! -e "$here/stale" ] || { case "\$*" in *update*) ;; *) exit 100 ;; esac; }
		case "\$*" in *update*) rm -f "$here/stale" ;; esac
	END
	if [ "${3-}" = sudo ]; then
		cat >"$here/bin/sudo" <<-END
			#!/bin/sh
			unset DEBIAN_FRONTEND
			echo sudo >>"$here/apt"
			exec "\$@"
		END
	fi
	chmod +x "$here"/bin/*
	sed -i "s|rm -f|$(command -v rm) -f|" "$here/bin/apt-get"
}

deps() {
	run env -u DEPS PATH="$here/bin" sh scripts/deps.sh "$@"
}

test_nothing_missing_is_silent_and_offline() {
	machine 0 none
	deps run
	expect_code 0
	expect_silent out
	expect_silent err
	deps test
	expect_code 0
	[ ! -e "$here/apt" ] || fail "apt was asked"
}

test_only_what_is_missing_is_installed() {
	machine 0 'libcsv-dev cppcheck'
	deps test
	expect_code 0
	expect_silent out
	grep -q '^noninteractive apt-get .* install -y --no-install-recommends libcsv-dev cppcheck$' \
		"$here/apt" || fail "$(cat "$here/apt")"
	rm "$here/apt"
	deps run
	grep -q 'recommends libcsv-dev$' "$here/apt" || fail "more than it needs: $(cat "$here/apt")"
}

test_stale_lists_are_refreshed_once() {
	machine 0 make
	: >"$here/stale"
	deps run
	expect_code 0
	expect_same "$(grep -c install "$here/apt")" 2 "installs"
	expect_same "$(grep -c ' update$' "$here/apt")" 1 "updates"
}

test_sudo_keeps_the_frontend_quiet() {
	machine 1000 make sudo
	deps run
	expect_code 0
	expect_same "$(head -n 1 "$here/apt")" sudo "first"
	grep -q '^noninteractive apt-get' "$here/apt" || fail "the frontend was dropped"
}

test_a_plain_user_is_told_the_command() {
	machine 1000 'gcc make'
	deps run
	expect_code 1
	expect_silent out
	expect_err 'apt-get install -y --no-install-recommends gcc make'
	[ ! -e "$here/apt" ] || fail "apt was asked"
}

test_deps_0_leaves_the_machine_alone() {
	machine 0 gcc
	run env DEPS=0 PATH="$here/bin" sh scripts/deps.sh run
	expect_code 0
	[ ! -e "$here/apt" ] || fail "apt was asked"
}

test_an_unknown_set_is_wrong_usage() {
	machine 0 none
	deps
	expect_code 2
	deps everything
	expect_code 2
}

run_tests
