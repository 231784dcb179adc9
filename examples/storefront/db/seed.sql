-- @customer-impact none: sample rows for a laptop, never loaded where anybody shops
insert into merchants (id, name) values ('m1', 'Olaria do Rio');
insert into pieces (id, merchant_id, cents) values ('blue-mug', 'm1', 2400), ('tall-vase', 'm1', 5800);
insert into orders (id, shopper_id, country) values ('o1', 's1', 'PT');
