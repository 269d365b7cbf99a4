-- The service's database, and who may look at the server: `monitor` as an exporter should, `unprivileged` as
-- one does whose grant was forgotten.
CREATE ROLE app LOGIN;
CREATE ROLE monitor LOGIN IN ROLE pg_monitor;
CREATE ROLE unprivileged LOGIN;
CREATE DATABASE app OWNER app;
\connect app
CREATE EXTENSION pg_stat_statements;
SET ROLE app;
CREATE TABLE account (id integer PRIMARY KEY, balance integer NOT NULL);
INSERT INTO account SELECT id, 1000000 FROM generate_series(1, 100) id;
CREATE TABLE article (id integer PRIMARY KEY, body text NOT NULL);
-- 16 kB each, 9.6 MB together: more than the cache may hold.
INSERT INTO article SELECT id, repeat('locust ', 2341) FROM generate_series(1, 600) id;
