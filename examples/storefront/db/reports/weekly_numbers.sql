-- @customer-impact Data guild: is our internal customer for the numbers of the week
select week, count(*) as pieces, sum(cents) as cents
from sales
group by week;
