create index orders_by_due_on on orders (shopper_id, due_on);
