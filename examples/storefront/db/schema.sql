-- @customer-impact via api/src/db: holds each order and each piece exactly once

create table merchants (
  id   text primary key,
  name text not null
);

create table pieces (
  id          text primary key,
  merchant_id text not null references merchants (id),
  cents       integer not null check (cents > 0),
  reserved    integer not null default 0
);

create table orders (
  id           text primary key,
  shopper_id   text not null,
  country      text not null,
  last_scan    text,
  due_on       text,
  delivered_on text
);

create table sales (
  order_id    text not null references orders (id),
  piece_id    text not null unique references pieces (id),
  merchant_id text not null references merchants (id),
  cents       integer not null,
  week        text not null
);

create table returns (
  order_id text primary key references orders (id),
  asked_on text not null
);

create table zones (
  country text primary key,
  zone    integer not null
);
