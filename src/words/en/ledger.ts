import type { ledgerWords as chinese } from '../zh-CN/ledger.ts';

export const ledgerWords: Record<keyof typeof chinese, string> = {
  'lapse.title': '{type}: end of term',
  'lapse.both': '{type}: {carried} carried over, good until {until}; {gone} lapsed',
  'lapse.carried': '{type}: {carried} carried over, good until {until}',
  'lapse.gone': '{type}: {gone} lapsed and can no longer be taken',
  'lapse.forfeited': '{why}: by law no {type} for that year, so {gone} untaken are not carried over',
  'lapse.redrawn_carried': '{amount} of it now pays for the leave you asked for on {days}',
  'lapse.redrawn': 'the leave you asked for on {days} uses {amount} that would have lapsed',
  'lapse.days_more': '{days} and more',
  'lapse.take': 'Take {type}',

  'forfeit.paid_personal_20_days': '20 days of paid personal leave',
  'forfeit.sick_2_months': '2 months of sick leave',
  'forfeit.sick_3_months': '3 months of sick leave',
  'forfeit.sick_4_months': '4 months of sick leave',

  'balance.lot': '{amount} until {on}',
  'balance.lot_passes': '{amount} until {on}, of which {carried} can be carried over until {until}',
  'balance.lot_carried': '{amount} from last year, until {on}',
  'balance.lot_endless': '{amount}, no end date',
  'balance.lot_later': '{amount} from {from} on',
  'balance.overdraft': 'Overdrawn by {amount}; what comes next pays it back first',

  'annual.why': 'Why {days} d of annual leave in {year}?',
  'annual.career': 'At work since {from}: {years} full years on {on}',
  'annual.joined':
    'No start of working life on record; counted from joining on {from}: {years} full years on {on}. With earlier jobs, please tell HR',
  'annual.tier': '5 d from 1 year, 10 from 10, 15 from 20 (Regulations on Paid Annual Leave, art. 3)',
  'annual.whole': '{tier} d for the whole year',
  'annual.stretch': '{from} to {to}: {days} calendar days at {tier} d a year',
  'annual.none_yet': '{from} to {to}: less than a year of work, no annual leave',
  'annual.rounded': '{exact} d in proportion, parts of a day not counted (Implementing Measures, art. 5)',
  'annual.forfeited': '{why} after annual leave was taken in {last}: none in {year} (Implementing Measures, art. 8)',

  'gift.spent': '{amount} of the {type} it gave is taken or asked for; please undo that leave first',
  'gift.corrected': '{type} {sign} {amount}. Reason: {reason}',
  'gift.correction_undone': 'The last correction is undone: {type} {sign} {amount}. Its reason was: {reason}',
  'gift.owed': '{amount} of {type} was taken and what gave it is undone: overdrawn, what comes next pays it back',
  'gift.more': 'plus',
  'gift.less': 'minus',
};
