-- Probation ends so many months after the admission.
SELECT 'due_on', add_months(admitted_on, rule('probation.months', admitted_on)) FROM member WHERE uid = :member
