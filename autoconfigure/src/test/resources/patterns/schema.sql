create table if not exists entry (id int primary key, title varchar(80));
merge into entry values (1, 'First');
