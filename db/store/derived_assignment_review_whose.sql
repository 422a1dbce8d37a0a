SELECT m.full_name FROM assignment a JOIN member m ON m.id = a.member WHERE a.id = t.assignment
