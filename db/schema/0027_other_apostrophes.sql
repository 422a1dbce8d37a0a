-- The apostrophes and hyphens that 0026 did not name: ʹ, ‛, ＇, −, － (letter_sign).
UPDATE area SET folded = replace(replace(replace(replace(replace(folded, 'ʹ', ''''), '‛', ''''), '＇', ''''), '−', '-'), '－', '-'),
	sort_key = replace(replace(replace(replace(replace(sort_key, 'ʹ', ''''), '‛', ''''), '＇', ''''), '−', '-'), '－', '-')
	WHERE folded GLOB '*[ʹ‛＇−－]*';
UPDATE assignment SET folded = replace(replace(replace(replace(replace(folded, 'ʹ', ''''), '‛', ''''), '＇', ''''), '−', '-'), '－', '-')
	WHERE folded GLOB '*[ʹ‛＇−－]*';
UPDATE attendee SET folded = replace(replace(replace(replace(replace(folded, 'ʹ', ''''), '‛', ''''), '＇', ''''), '−', '-'), '－', '-')
	WHERE folded GLOB '*[ʹ‛＇−－]*';
UPDATE dialogue SET folded = replace(replace(replace(replace(replace(folded, 'ʹ', ''''), '‛', ''''), '＇', ''''), '−', '-'), '－', '-')
	WHERE folded GLOB '*[ʹ‛＇−－]*';
UPDATE entry_profile SET folded = replace(replace(replace(replace(replace(folded, 'ʹ', ''''), '‛', ''''), '＇', ''''), '−', '-'), '－', '-')
	WHERE folded GLOB '*[ʹ‛＇−－]*';
UPDATE member SET folded = replace(replace(replace(replace(replace(folded, 'ʹ', ''''), '‛', ''''), '＇', ''''), '−', '-'), '－', '-'),
	sort_key = replace(replace(replace(replace(replace(sort_key, 'ʹ', ''''), '‛', ''''), '＇', ''''), '−', '-'), '－', '-')
	WHERE folded GLOB '*[ʹ‛＇−－]*';
UPDATE org SET folded = replace(replace(replace(replace(replace(folded, 'ʹ', ''''), '‛', ''''), '＇', ''''), '−', '-'), '－', '-'),
	sort_key = replace(replace(replace(replace(replace(sort_key, 'ʹ', ''''), '‛', ''''), '＇', ''''), '−', '-'), '－', '-')
	WHERE folded GLOB '*[ʹ‛＇−－]*';
UPDATE phrase SET folded = replace(replace(replace(replace(replace(folded, 'ʹ', ''''), '‛', ''''), '＇', ''''), '−', '-'), '－', '-'),
	sort_key = replace(replace(replace(replace(replace(sort_key, 'ʹ', ''''), '‛', ''''), '＇', ''''), '−', '-'), '－', '-')
	WHERE folded GLOB '*[ʹ‛＇−－]*';
UPDATE resolution SET folded = replace(replace(replace(replace(replace(folded, 'ʹ', ''''), '‛', ''''), '＇', ''''), '−', '-'), '－', '-')
	WHERE folded GLOB '*[ʹ‛＇−－]*';
UPDATE saved_filter SET folded = replace(replace(replace(replace(replace(folded, 'ʹ', ''''), '‛', ''''), '＇', ''''), '−', '-'), '－', '-'),
	sort_key = replace(replace(replace(replace(replace(sort_key, 'ʹ', ''''), '‛', ''''), '＇', ''''), '−', '-'), '－', '-')
	WHERE folded GLOB '*[ʹ‛＇−－]*';
UPDATE sentence SET folded = replace(replace(replace(replace(replace(folded, 'ʹ', ''''), '‛', ''''), '＇', ''''), '−', '-'), '－', '-'),
	sort_key = replace(replace(replace(replace(replace(sort_key, 'ʹ', ''''), '‛', ''''), '＇', ''''), '−', '-'), '－', '-')
	WHERE folded GLOB '*[ʹ‛＇−－]*';
UPDATE task SET folded = replace(replace(replace(replace(replace(folded, 'ʹ', ''''), '‛', ''''), '＇', ''''), '−', '-'), '－', '-')
	WHERE folded GLOB '*[ʹ‛＇−－]*';
