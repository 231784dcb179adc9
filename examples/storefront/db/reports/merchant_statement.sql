/*
 * One line for each sale of a merchant's week.
 *
 * @customer-impact via api/src/routes/payouts: shows the merchant which sales make up the amount
 */
select sales.week, pieces.id as piece, sales.cents
from sales
join pieces on pieces.id = sales.piece_id
order by sales.week, pieces.id;
