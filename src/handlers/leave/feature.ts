import { balanceCard } from '../../cards/leave/balance-card.ts';
import { type LeaveChangeAction, leaveChangeActions } from '../../cards/leave/leave-change-actions.ts';
import { type ProofAction, proofActions } from '../../cards/leave/proof-actions.ts';
import { anyPayload, defineFeature, dueAs } from '../feature.ts';
import { amendmentPosting } from './amend-leave.ts';
import { type AccountQuery, answerAccount } from './answer-account.ts';
import { absencePosting } from './book-absence.ts';
import { takingPosting } from './book-taking.ts';
import { busyPosting } from './busy-block.ts';
import { grantAnnualLeave } from './grant-annual.ts';
import { lapseLeave } from './lapse-leave.ts';
import { openLeaveChange } from './leave-change.ts';
import { leaveGrantPosting } from './leave-grants.ts';
import { attachProof, viewProof } from './proof.ts';
import { proofPosting } from './proof-due.ts';
import { recountLeaves } from './recount/recount-leaves.ts';
import { leaveParts } from './request-parts.ts';
import type { Services } from './services.ts';
import { settleForfeits } from './settle-forfeits.ts';
import { balanceModel } from './show-balance.ts';
import { showLeaveChange } from './show-leave-change.ts';
import { balanceOfPayload, showBalanceOf, showTeamBalances, teamBalancesPayload } from './team-balances.ts';
import { expiringLeave, missingProofs, pendingLeaves } from './watch-leave.ts';

/** What is asked of an account of leave. */
type LeaveIntent = { readonly kind: 'account'; readonly query: AccountQuery };

declare module '../../domain/phrase/questions.ts' {
  interface Questions {
    my_balance: true;
  }
}
declare module '../intent.ts' {
  interface IntentsOf {
    leave: LeaveIntent;
  }
}
declare module '../view-ref.ts' {
  interface Views {
    my_balance: true;
    balance_of: true;
    team_balances: true;
    leave_change: true;
  }
}

/** Leave beyond its form: balance, changes, proof (S55, S92). */
export const leave = defineFeature<LeaveIntent, LeaveChangeAction | ProofAction, Services>({
  id: 'leave',
  intents: { account: ({ query }, services, context) => answerAccount(services, context, query) },
  actions: [...leaveChangeActions, ...proofActions],
  presses: {
    'leave.change': {
      on: ['request', 'leave_change'],
      // The choice of a leave offers several; whose they are is checked when one is taken.
      about: (action, card) =>
        card.view === 'leave_change' || card.subject === action.request || card.payload.request === action.request,
      run: ({ action, on }, services, context) => openLeaveChange(services, context, action, on),
    },
    // What was sent is offered for several requests at once; whose they are is checked when it is attached.
    'proof.attach': {
      on: ['file_offer', 'request'],
      run: ({ action, on }, services, context) => attachProof(services, context, action.request, on),
    },
    'proof.view': {
      on: ['request'],
      about: (action, card) => card.subject === action.request || card.payload.request === action.request,
      run: ({ action }, services, context) => viewProof(services, context, action.request),
    },
  },
  postings: {
    leave: takingPosting,
    absence: absencePosting,
    busy: busyPosting,
    proof: proofPosting,
    leaveGrants: leaveGrantPosting,
    amends: amendmentPosting,
  },
  requests: leaveParts,
  tasks: [
    {
      // Before the grant: last year's lots are closed first, then this year's opened.
      name: 'leave that lapses',
      irreversible: true,
      run: (services, now) => dueAs(`lapse:${now}`, lapseLeave(services, now)),
    },
    {
      name: 'annual leave',
      irreversible: true,
      run: async function* (services, now) {
        yield { plan: await grantAnnualLeave(services, now), cause: `annual:${now}` };
      },
    },
    {
      name: 'annual leave that last year cost',
      irreversible: true,
      run: (services, now) => dueAs(`forfeit:${now}`, settleForfeits(services, now)),
    },
    {
      name: 'leave on a changed calendar',
      irreversible: true,
      run: (services, now) => dueAs(`recount:${now}`, recountLeaves(services, now)),
    },
  ],
  watches: { pending_before_start: pendingLeaves, expiring_leave: expiringLeave, proof_missing: missingProofs },
  questions: [
    {
      what: 'my_balance',
      words: /^(我的(假期|余额|假)|假期余额|余额|my ?(balance|leave))$/i,
      near: ['我的假期', '假期余额', '还有几天假', '年假余额', '调休余额', '剩余', '额度', 'balance'],
    },
  ],
  views: {
    my_balance: {
      payload: anyPayload,
      audience: 'person',
      show: async ({ viewer, payload }, services) => viewer && balanceCard(await balanceModel(services, viewer, payload.type)),
    },
    balance_of: {
      payload: balanceOfPayload,
      audience: 'person',
      show: ({ viewer, payload }, services) => viewer && showBalanceOf(services, viewer, payload),
    },
    team_balances: {
      payload: teamBalancesPayload,
      audience: 'person',
      show: ({ viewer, payload }, services) => viewer && showTeamBalances(services, viewer, payload),
    },
    leave_change: {
      payload: anyPayload,
      audience: 'person',
      show: ({ viewer, payload }, services) => viewer && showLeaveChange(services, viewer, payload),
    },
  },
  menu: { 'menu.balance': { kind: 'ask', what: 'my_balance' } },
});
