-- Members and their dated past. A post is held in an organisation, an area or a unit. See records.md; never edited after release.

-- Values that change over time are those of today, written through from member_status.
-- Identifiers are text: leading zeros count. listed_status: what an imported list said without a date.
CREATE TABLE member (
	id INTEGER PRIMARY KEY,
	uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 26),
	origin INTEGER NOT NULL REFERENCES origin(id),
	version INTEGER NOT NULL CHECK (version >= 1),
	created_at TEXT NOT NULL, created_by TEXT NOT NULL,
	changed_at TEXT NOT NULL, changed_by TEXT NOT NULL,
	deleted_at TEXT, delete_reason TEXT,
	full_name TEXT NOT NULL CHECK (length(full_name) BETWEEN 1 AND 80),
	sex TEXT CHECK (length(sex) BETWEEN 1 AND 80),
	born_on TEXT CHECK (born_on GLOB '[12][0-9][0-9][0-9]*' AND length(born_on) IN (4, 7, 10)),
	ethnicity TEXT CHECK (length(ethnicity) BETWEEN 1 AND 80),
	personal_id TEXT CHECK (length(personal_id) = 12 AND personal_id NOT GLOB '*[^0-9]*'),
	card_no TEXT CHECK (length(card_no) = 12 AND card_no NOT GLOB '*[^0-9]*'),
	residence TEXT CHECK (length(residence) BETWEEN 1 AND 160),
	stay_place TEXT CHECK (length(stay_place) BETWEEN 1 AND 160),
	phone TEXT CHECK (length(phone) BETWEEN 1 AND 12),
	admitted_on TEXT CHECK (admitted_on IS date(admitted_on)),
	admission_decided_on TEXT CHECK (admission_decided_on IS date(admission_decided_on)),
	admission_no TEXT CHECK (length(admission_no) BETWEEN 1 AND 40),
	official_on TEXT CHECK (official_on IS date(official_on)),
	introducer_1 TEXT CHECK (length(introducer_1) BETWEEN 1 AND 80),
	introducer_2 TEXT CHECK (length(introducer_2) BETWEEN 1 AND 80),
	youth_union_on TEXT CHECK (youth_union_on GLOB '[12][0-9][0-9][0-9]*' AND length(youth_union_on) IN (4, 7, 10)),
	was_youth_member INTEGER CHECK (was_youth_member IN (0, 1)),
	admission_source TEXT CHECK (length(admission_source) BETWEEN 1 AND 200),
	admission_unit_kind TEXT CHECK (length(admission_unit_kind) BETWEEN 1 AND 80),
	was_business_owner INTEGER CHECK (was_business_owner IN (0, 1)),
	listed_status TEXT CHECK (length(listed_status) BETWEEN 1 AND 80),
	work_group TEXT CHECK (length(work_group) BETWEEN 1 AND 80),
	working INTEGER CHECK (working IN (0, 1)),
	workplace TEXT CHECK (length(workplace) BETWEEN 1 AND 120),
	occupation TEXT CHECK (length(occupation) BETWEEN 1 AND 80),
	theory_level TEXT CHECK (length(theory_level) BETWEEN 1 AND 80),
	schooling TEXT CHECK (length(schooling) BETWEEN 1 AND 30),
	profession_level TEXT CHECK (length(profession_level) BETWEEN 1 AND 80),
	degree TEXT CHECK (length(degree) BETWEEN 1 AND 60),
	academic_title TEXT CHECK (length(academic_title) BETWEEN 1 AND 40),
	language_level TEXT CHECK (length(language_level) BETWEEN 1 AND 60),
	it_level TEXT CHECK (length(it_level) BETWEEN 1 AND 60),
	residence_duty TEXT CHECK (length(residence_duty) BETWEEN 1 AND 80),
	residence_reason TEXT CHECK (length(residence_reason) BETWEEN 1 AND 120),
	away INTEGER CHECK (away IN (0, 1)),
	abroad INTEGER CHECK (abroad IN (0, 1)),
	list_no INTEGER CHECK (list_no BETWEEN 0 AND 99999),
	file_no TEXT CHECK (length(file_no) BETWEEN 1 AND 9),
	card_on TEXT CHECK (card_on IS date(card_on)),
	card_by TEXT CHECK (length(card_by) BETWEEN 1 AND 80),
	old_card_no TEXT CHECK (length(old_card_no) = 8 AND old_card_no NOT GLOB '*[^0-9]*'),
	old_id TEXT CHECK (length(old_id) = 9 AND old_id NOT GLOB '*[^0-9]*'),
	birth_name TEXT CHECK (length(birth_name) BETWEEN 1 AND 80),
	other_name TEXT CHECK (length(other_name) BETWEEN 1 AND 80),
	home_place TEXT CHECK (length(home_place) BETWEEN 1 AND 160),
	birth_place TEXT CHECK (length(birth_place) BETWEEN 1 AND 160),
	note TEXT CHECK (length(note) BETWEEN 1 AND 4000),
	folded TEXT,
	sort_key TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX member_personal_id ON member(personal_id, origin) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX member_card_no ON member(card_no, origin) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX member_file_no ON member(file_no, origin) WHERE deleted_at IS NULL;
CREATE INDEX member_order ON member(sort_key) WHERE deleted_at IS NULL;

-- Spells: formulas that look back read this.
CREATE TABLE member_status (
	id INTEGER PRIMARY KEY,
	uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 26),
	origin INTEGER NOT NULL REFERENCES origin(id),
	version INTEGER NOT NULL CHECK (version >= 1),
	created_at TEXT NOT NULL, created_by TEXT NOT NULL,
	changed_at TEXT NOT NULL, changed_by TEXT NOT NULL,
	deleted_at TEXT, delete_reason TEXT,
	member INTEGER NOT NULL REFERENCES member(id),
	from_on TEXT NOT NULL CHECK (from_on IS date(from_on)),
	to_on TEXT CHECK (to_on IS date(to_on)),
	work_group TEXT CHECK (length(work_group) BETWEEN 1 AND 80),
	working INTEGER CHECK (working IN (0, 1)),
	workplace TEXT CHECK (length(workplace) BETWEEN 1 AND 120),
	theory_level TEXT CHECK (length(theory_level) BETWEEN 1 AND 80),
	residence_duty TEXT CHECK (length(residence_duty) BETWEEN 1 AND 80),
	residence_reason TEXT CHECK (length(residence_reason) BETWEEN 1 AND 120),
	away INTEGER CHECK (away IN (0, 1)),
	abroad INTEGER CHECK (abroad IN (0, 1)),
	note TEXT CHECK (length(note) BETWEEN 1 AND 4000),
	CHECK (to_on IS NULL OR from_on IS NULL OR to_on >= from_on)
) STRICT;
CREATE INDEX member_status_member ON member_status(member);
CREATE INDEX member_status_order ON member_status(from_on) WHERE deleted_at IS NULL;

-- Spells of meeting life in a cell. The number of members on a day counts those of form CT.
CREATE TABLE membership (
	id INTEGER PRIMARY KEY,
	uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 26),
	origin INTEGER NOT NULL REFERENCES origin(id),
	version INTEGER NOT NULL CHECK (version >= 1),
	created_at TEXT NOT NULL, created_by TEXT NOT NULL,
	changed_at TEXT NOT NULL, changed_by TEXT NOT NULL,
	deleted_at TEXT, delete_reason TEXT,
	member INTEGER NOT NULL REFERENCES member(id),
	cell INTEGER NOT NULL REFERENCES org(id),
	"group" INTEGER REFERENCES org(id),
	from_on TEXT NOT NULL CHECK (from_on IS date(from_on)),
	to_on TEXT CHECK (to_on IS date(to_on)),
	form TEXT CHECK (length(form) BETWEEN 1 AND 80),
	residency TEXT CHECK (length(residency) BETWEEN 1 AND 80),
	posting_doc TEXT CHECK (length(posting_doc) BETWEEN 1 AND 80),
	joined_by TEXT CHECK (length(joined_by) BETWEEN 1 AND 80),
	left_by TEXT CHECK (length(left_by) BETWEEN 1 AND 80),
	left_to TEXT CHECK (length(left_to) BETWEEN 1 AND 120),
	decision_no TEXT CHECK (length(decision_no) BETWEEN 1 AND 40),
	note TEXT CHECK (length(note) BETWEEN 1 AND 4000),
	CHECK (to_on IS NULL OR from_on IS NULL OR to_on >= from_on)
) STRICT;
CREATE INDEX membership_member ON membership(member);
CREATE INDEX membership_cell ON membership(cell);
CREATE INDEX membership_group ON membership("group");
CREATE INDEX membership_order ON membership(from_on) WHERE deleted_at IS NULL;

-- holder_name: somebody without a record here; nothing else is kept about them.
CREATE TABLE post (
	id INTEGER PRIMARY KEY,
	uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 26),
	origin INTEGER NOT NULL REFERENCES origin(id),
	version INTEGER NOT NULL CHECK (version >= 1),
	created_at TEXT NOT NULL, created_by TEXT NOT NULL,
	changed_at TEXT NOT NULL, changed_by TEXT NOT NULL,
	deleted_at TEXT, delete_reason TEXT,
	member INTEGER REFERENCES member(id),
	holder_name TEXT CHECK (length(holder_name) BETWEEN 1 AND 80),
	holder_is_member INTEGER CHECK (holder_is_member IN (0, 1)),
	title TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 80),
	org INTEGER REFERENCES org(id),
	area INTEGER REFERENCES area(id),
	unit_name TEXT CHECK (length(unit_name) BETWEEN 1 AND 120),
	from_on TEXT NOT NULL CHECK (from_on IS date(from_on)),
	to_on TEXT CHECK (to_on IS date(to_on)),
	term TEXT CHECK (length(term) BETWEEN 1 AND 20),
	new_term INTEGER CHECK (new_term IN (0, 1)),
	acting INTEGER CHECK (acting IN (0, 1)),
	note TEXT CHECK (length(note) BETWEEN 1 AND 4000),
	CHECK ((member IS NOT NULL) + (holder_name IS NOT NULL) = 1),
	CHECK ((org IS NOT NULL) + (area IS NOT NULL) + (unit_name IS NOT NULL) <= 1),
	CHECK (to_on IS NULL OR from_on IS NULL OR to_on >= from_on)
) STRICT;
CREATE INDEX post_member ON post(member);
CREATE INDEX post_org ON post(org);
CREATE INDEX post_area ON post(area);
CREATE INDEX post_order ON post(from_on) WHERE deleted_at IS NULL;

-- to_on is required for kind TM by the descriptor.
CREATE TABLE exemption (
	id INTEGER PRIMARY KEY,
	uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 26),
	origin INTEGER NOT NULL REFERENCES origin(id),
	version INTEGER NOT NULL CHECK (version >= 1),
	created_at TEXT NOT NULL, created_by TEXT NOT NULL,
	changed_at TEXT NOT NULL, changed_by TEXT NOT NULL,
	deleted_at TEXT, delete_reason TEXT,
	member INTEGER NOT NULL REFERENCES member(id),
	kind TEXT CHECK (length(kind) BETWEEN 1 AND 80),
	reason TEXT CHECK (length(reason) BETWEEN 1 AND 80),
	requested_on TEXT CHECK (requested_on IS date(requested_on)),
	resolution_no TEXT CHECK (length(resolution_no) BETWEEN 1 AND 40),
	decision_no TEXT CHECK (length(decision_no) BETWEEN 1 AND 40),
	from_on TEXT NOT NULL CHECK (from_on IS date(from_on)),
	to_on TEXT CHECK (to_on IS date(to_on)),
	note TEXT CHECK (length(note) BETWEEN 1 AND 4000),
	CHECK (to_on IS NULL OR from_on IS NULL OR to_on >= from_on)
) STRICT;
CREATE INDEX exemption_member ON exemption(member);
CREATE INDEX exemption_order ON exemption(from_on) WHERE deleted_at IS NULL;
