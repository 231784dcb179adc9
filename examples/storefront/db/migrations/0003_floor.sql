alter table orders add column floor text;
