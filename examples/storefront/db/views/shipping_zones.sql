-- Which zone a country is in, with the far zone for all that nobody has sorted yet.
--
-- @customer-impact via shipping/quote: lets freight be worked out for every country that a shopper can choose
create view shipping_zones as
select distinct orders.country, coalesce(zones.zone, 2) as zone
from orders
left join zones on zones.country = orders.country;
