# Keys and what they give, from the orthography alone: run `awk -f input_rules.awk > input_rules.tsv` here.
# Nothing of the program is used. A letter is written with its mark, = stands before the one that bears the
# tone; where old and new style differ it is the old one.
function toned(letter, tone,   forms) {
	split(TONES[letter], forms, " ")
	return forms[tone]
}
# How the keys come: 1 marks in place and the tone last, 2 all marks behind the letters, 3 the tone behind its vowel.
function emit(method, onset, spelling, tone, order,   n, i, parts, letter, keys, late, text, bears, both) {
	n = split(onset == "" ? spelling : onset "-" spelling, parts, "-")
	keys = late = text = ""
	for (i = 1; i <= n; i++) {
		letter = parts[i]
		bears = sub(/^=/, "", letter)
		text = text (bears ? toned(letter, tone) : letter)
		both = letter == "ư" && parts[i + 1] ~ /^=?ơ$/
		keys = keys PLAIN[letter]
		if (MARK[method, letter] != "" && !both) {
			if (order == 2)
				late = late MARK[method, letter]
			else
				keys = keys MARK[method, letter]
		}
		if (bears && order == 3)
			keys = keys KEY[method, tone]
	}
	keys = keys late
	if (order != 3)
		keys = keys KEY[method, tone]
	if (NAMES) {
		keys = toupper(substr(keys, 1, 1)) substr(keys, 2)
		text = text ~ /^đ/ ? "Đ" substr(text, 1 + length("đ")) : toupper(substr(text, 1, 1)) substr(text, 2)
	}
	print method "\t" keys "\t" text
}
function letter(name, plain, telex, vni, forms) {
	PLAIN[name] = plain; MARK["telex", name] = telex; MARK["vni", name] = vni; TONES[name] = forms
}
function words(list, onsets,   n, m, i, j, rhymes, heads, tone, head, stopped, k) {
	n = split(list, rhymes, " "); m = split(onsets, heads, " ")
	for (i = 1; i <= n; i++)
		for (j = 1; j <= m; j++) {
			if ((i * 7 + j * 5) % STEP != 0)
				continue
			head = heads[j] == "*" ? "" : heads[j]
			if (head == "g" && rhymes[i] ~ /^=?i/)
				continue # gi is an onset
			stopped = rhymes[i] ~ /-(c|c-h|p|t)$/
			k = ++COUNT
			tone = NAMES ? (k % 3 ? 1 : k % 2 ? 5 : 6) : stopped ? (k % 2 ? 5 : 6) : 1 + k % 6
			emit("telex", head, rhymes[i], tone, 1 + k % 3)
			if (k % 3)
				emit("vni", head, rhymes[i], tone, 1 + int(k / 3) % 3)
		}
}
BEGIN {
	split("a b c d e g h i k l m n o p q r s t u v x y z j w", simple, " ")
	for (i in simple) letter(simple[i], simple[i], "", "", "")
	letter("a", "a", "", "", "a à ả ã á ạ"); letter("e", "e", "", "", "e è ẻ ẽ é ẹ")
	letter("i", "i", "", "", "i ì ỉ ĩ í ị"); letter("o", "o", "", "", "o ò ỏ õ ó ọ")
	letter("u", "u", "", "", "u ù ủ ũ ú ụ"); letter("y", "y", "", "", "y ỳ ỷ ỹ ý ỵ")
	letter("ă", "a", "w", "8", "ă ằ ẳ ẵ ắ ặ"); letter("â", "a", "a", "6", "â ầ ẩ ẫ ấ ậ")
	letter("ê", "e", "e", "6", "ê ề ể ễ ế ệ"); letter("ô", "o", "o", "6", "ô ồ ổ ỗ ố ộ")
	letter("ơ", "o", "w", "7", "ơ ờ ở ỡ ớ ợ"); letter("ư", "u", "w", "7", "ư ừ ử ữ ứ ự")
	letter("đ", "d", "d", "9", "")
	n = split("- f r x s j", keys, " "); split("- 2 3 4 1 5", digits, " ")
	for (i = 1; i <= n; i++) {
		KEY["telex", i] = i == 1 ? "" : keys[i]; KEY["vni", i] = i == 1 ? "" : digits[i]
	}
	print "# made by input_rules.awk"
	STEP = 7
	words("=a =a-c =a-c-h =a-m =a-n =a-n-g =a-n-h =a-p =a-t =a-i =a-o =a-u =a-y =ă-c =ă-m =ă-n =ă-n-g =ă-p =ă-t " \
	      "=â-c =â-m =â-n =â-n-g =â-p =â-t =â-u =â-y =e =e-m =e-n =e-n-g =e-o =e-p =e-t =ê =ê-c-h =ê-m =ê-n =ê-n-h " \
	      "=ê-t =ê-u =i =i-c-h =i-m =i-n =i-n-h =i-t =i-u =i-a i-=ê-c i-=ê-m i-=ê-n i-=ê-n-g i-=ê-p i-=ê-t i-=ê-u " \
	      "=o =o-c =o-i =o-m =o-n =o-n-g =o-p =o-t =ô =ô-c =ô-i =ô-m =ô-n =ô-n-g =ô-p =ô-t =ơ =ơ-i =ơ-m =ơ-n =ơ-p =ơ-t " \
	      "=u =u-c =u-i =u-m =u-n =u-n-g =u-p =u-t =u-a u-=ô-c u-=ô-i u-=ô-m u-=ô-n u-=ô-n-g u-=ô-t =ư =ư-c =ư-n-g =ư-t " \
	      "=ư-a =ư-i =ư-u ư-=ơ-c ư-=ơ-i ư-=ơ-m ư-=ơ-n ư-=ơ-n-g ư-=ơ-p ư-=ơ-t ư-=ơ-u",
	      "* b c c-h d đ g h k-h l m n n-h p-h r s t t-h t-r v x z")
	STEP = 3
	words("=o-a =o-e =u-y o-=a-i o-=a-y o-=a-c o-=a-n o-=a-n-g o-=a-n-h o-=a-t o-=ă-c o-=ă-n o-=ă-n-g o-=ă-t u-=â-n u-=â-t " \
	      "u-=ê u-=ê-c-h u-=ê-n-h u-=y-t u-=y-n-h u-y-=ê-n u-y-=ê-t",
	      "* c-h d đ h k-h l n-g n-h t t-h x")
	words("=a =a-n =a-n-g =a-n-h =a-i =a-y =ă-n-g =ă-t =â-n =â-y =e =e-n =ê =ê-n =i-t =y =y-t =y-n-h =ô-c =ơ y-=ê-n y-=ê-t", "q-u")
	words("=a =a-m =a-n-g =a-n-h =a-o =ă-c =â-y =â-n =o =o-n-g =ô-n-g =ơ =u =ư-a ư-=ơ-n-g ư-=ơ-i", "g-i")
	words("=e =ê =i =e-n =ê-n =i-n-h i-=ê-n i-=ê-n-g =ê-c-h i-=ê-t =e-t", "k g-h n-g-h")
	# Names of peoples and places: with a capital; without tones, or with sắc and nặng
	STEP = 2; NAMES = 1
	words("=ơ =ô =ă =â-m =ă-n-g =ô-n-g ư-=ơ-n-g i-=ê-n-g =ê =a-n =a-y", "b-l b-r b-h k-r k-l p-l p-r d-r đ-r h-m j-r j z z-r k-p h-l m-l m-n s-r k-b k-s")
}
