-- The tutorial's data: users 1 "test" and 2 "other", whose passwords are their names, and a post of the first.
DELETE FROM posts;
DELETE FROM users;
ALTER TABLE posts ALTER COLUMN id RESTART WITH 2;
ALTER TABLE users ALTER COLUMN id RESTART WITH 3;

INSERT INTO users (id, username, password) VALUES
	(1, 'test', '30313233343536373839616263646566f70e81d9738a76f560bc9d3046a05dd818d584c9ea907b9022c79c96cb1b47a3'),
	(2, 'other', '66656463626139383736353433323130d4007d89f8ee1b0f7e53dd3014aa06e1e5d58a39b858e9f5e88d4fe8d0ba8a7b');

INSERT INTO posts (id, title, body, author_id, created) VALUES
	(1, 'test title', 'test' || CHAR(10) || 'body', 1, TIMESTAMP WITH TIME ZONE '2018-01-01 00:00:00+00:00');
