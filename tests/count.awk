# Counts one TAP file: "PASSED FAILED SKIPPED". What a program planned and did not report has failed;
# so has a program that reports nothing, or ends badly without saying which test did.
/^1\.\.[0-9]+$/ { plan = substr($0, 4) + 0 }
/^ok .*# SKIP / { skipped++; next }
/^ok / { passed++ }
/^not ok / { failed++ }
/^# exit [0-9]+$/ { status = $3; ended = 1 }
END {
	reported = passed + failed + skipped
	if (reported < plan)
		failed += plan - reported
	if (failed == 0 && (status != 0 || !ended || reported == 0))
		failed = 1
	print passed + 0, failed + 0, skipped + 0
}
