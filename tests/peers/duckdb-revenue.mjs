// The yardstick for evaluation: the rolling year's revenue per partner, by DuckDB, straight from the CSV files of a folder.
// usage: node duckdb-revenue.mjs FOLDER
import { DuckDBInstance } from '@duckdb/node-api';

const folder = process.argv[2].replaceAll("'", "''");
const connection = await (await DuckDBInstance.create(':memory:')).connect();
const result = await connection.runAndReadAll(`
  with deals as (
    select *, coalesce(try_cast(share as double), 1) as part
    from read_csv('${folder}/deals.csv', header = true, all_varchar = true)
    where stage = 'won' and amount <> '' and closed_on <> ''),
  rates as (select cast("on" as date) as day, currency, cast(rate as double) as rate from read_csv('${folder}/rates.csv', header = true, all_varchar = true)),
  converted as (
    select d.partner_id, cast(d.amount as double) * d.part / coalesce(r.rate, 1) as value, cast(d.closed_on as date) as day
    from deals d asof left join rates r on d.currency = r.currency and cast(d.closed_on as date) >= r.day)
  select partner_id, sum(value) as revenue from converted
  where day > (select max(day) from converted) - interval 1 year
  group by partner_id`);
console.log(`${result.currentRowCount} partners`);
