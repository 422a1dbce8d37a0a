-- Apostrophes and hyphens of every make are one sign in what is searched and sorted (fold.h).
UPDATE area SET folded = replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(folded, '’', ''''), '‘', ''''), 'ʼ', ''''), 'ʻ', ''''), '`', ''''), '´', ''''), '′', ''''), '–', '-'), '‑', '-'), '‐', '-'),
	sort_key = replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(sort_key, '’', ''''), '‘', ''''), 'ʼ', ''''), 'ʻ', ''''), '`', ''''), '´', ''''), '′', ''''), '–', '-'), '‑', '-'), '‐', '-')
	WHERE folded GLOB '*[’‘ʼʻ`´′–‑‐]*';
UPDATE assignment SET folded = replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(folded, '’', ''''), '‘', ''''), 'ʼ', ''''), 'ʻ', ''''), '`', ''''), '´', ''''), '′', ''''), '–', '-'), '‑', '-'), '‐', '-')
	WHERE folded GLOB '*[’‘ʼʻ`´′–‑‐]*';
UPDATE attendee SET folded = replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(folded, '’', ''''), '‘', ''''), 'ʼ', ''''), 'ʻ', ''''), '`', ''''), '´', ''''), '′', ''''), '–', '-'), '‑', '-'), '‐', '-')
	WHERE folded GLOB '*[’‘ʼʻ`´′–‑‐]*';
UPDATE dialogue SET folded = replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(folded, '’', ''''), '‘', ''''), 'ʼ', ''''), 'ʻ', ''''), '`', ''''), '´', ''''), '′', ''''), '–', '-'), '‑', '-'), '‐', '-')
	WHERE folded GLOB '*[’‘ʼʻ`´′–‑‐]*';
UPDATE entry_profile SET folded = replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(folded, '’', ''''), '‘', ''''), 'ʼ', ''''), 'ʻ', ''''), '`', ''''), '´', ''''), '′', ''''), '–', '-'), '‑', '-'), '‐', '-')
	WHERE folded GLOB '*[’‘ʼʻ`´′–‑‐]*';
UPDATE member SET folded = replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(folded, '’', ''''), '‘', ''''), 'ʼ', ''''), 'ʻ', ''''), '`', ''''), '´', ''''), '′', ''''), '–', '-'), '‑', '-'), '‐', '-'),
	sort_key = replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(sort_key, '’', ''''), '‘', ''''), 'ʼ', ''''), 'ʻ', ''''), '`', ''''), '´', ''''), '′', ''''), '–', '-'), '‑', '-'), '‐', '-')
	WHERE folded GLOB '*[’‘ʼʻ`´′–‑‐]*';
UPDATE org SET folded = replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(folded, '’', ''''), '‘', ''''), 'ʼ', ''''), 'ʻ', ''''), '`', ''''), '´', ''''), '′', ''''), '–', '-'), '‑', '-'), '‐', '-'),
	sort_key = replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(sort_key, '’', ''''), '‘', ''''), 'ʼ', ''''), 'ʻ', ''''), '`', ''''), '´', ''''), '′', ''''), '–', '-'), '‑', '-'), '‐', '-')
	WHERE folded GLOB '*[’‘ʼʻ`´′–‑‐]*';
UPDATE phrase SET folded = replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(folded, '’', ''''), '‘', ''''), 'ʼ', ''''), 'ʻ', ''''), '`', ''''), '´', ''''), '′', ''''), '–', '-'), '‑', '-'), '‐', '-'),
	sort_key = replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(sort_key, '’', ''''), '‘', ''''), 'ʼ', ''''), 'ʻ', ''''), '`', ''''), '´', ''''), '′', ''''), '–', '-'), '‑', '-'), '‐', '-')
	WHERE folded GLOB '*[’‘ʼʻ`´′–‑‐]*';
UPDATE resolution SET folded = replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(folded, '’', ''''), '‘', ''''), 'ʼ', ''''), 'ʻ', ''''), '`', ''''), '´', ''''), '′', ''''), '–', '-'), '‑', '-'), '‐', '-')
	WHERE folded GLOB '*[’‘ʼʻ`´′–‑‐]*';
UPDATE saved_filter SET folded = replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(folded, '’', ''''), '‘', ''''), 'ʼ', ''''), 'ʻ', ''''), '`', ''''), '´', ''''), '′', ''''), '–', '-'), '‑', '-'), '‐', '-'),
	sort_key = replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(sort_key, '’', ''''), '‘', ''''), 'ʼ', ''''), 'ʻ', ''''), '`', ''''), '´', ''''), '′', ''''), '–', '-'), '‑', '-'), '‐', '-')
	WHERE folded GLOB '*[’‘ʼʻ`´′–‑‐]*';
UPDATE sentence SET folded = replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(folded, '’', ''''), '‘', ''''), 'ʼ', ''''), 'ʻ', ''''), '`', ''''), '´', ''''), '′', ''''), '–', '-'), '‑', '-'), '‐', '-'),
	sort_key = replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(sort_key, '’', ''''), '‘', ''''), 'ʼ', ''''), 'ʻ', ''''), '`', ''''), '´', ''''), '′', ''''), '–', '-'), '‑', '-'), '‐', '-')
	WHERE folded GLOB '*[’‘ʼʻ`´′–‑‐]*';
UPDATE task SET folded = replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(folded, '’', ''''), '‘', ''''), 'ʼ', ''''), 'ʻ', ''''), '`', ''''), '´', ''''), '′', ''''), '–', '-'), '‑', '-'), '‐', '-')
	WHERE folded GLOB '*[’‘ʼʻ`´′–‑‐]*';
