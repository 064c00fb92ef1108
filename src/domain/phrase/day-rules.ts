import { count, LINK, LINKS, MEASURE, NUM } from './rule-parts.ts';
import { type Around, type DaySaid, type HolidayPlace, type Item, type MonthPiece, type Rule, rule } from './when-items.ts';
