alter table orders add column gift_note text;
