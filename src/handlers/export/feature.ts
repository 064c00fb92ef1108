import { type ExportAction, exportActions } from '../../cards/export/export-actions.ts';
import { asksForAnyExport } from '../../domain/export/export-sentence.ts';
import { exportedIn } from '../../domain/records/exported.ts';
import { KINDS } from '../../kinds/index.ts';
import { defineFeature } from '../feature.ts';
import { askExport, exportOwn } from './ask-export.ts';
import type { Services } from './services.ts';

/** A file of absences, in the person's own words. */
type ExportIntent = { readonly kind: 'export'; readonly said: string };

declare module '../intent.ts' {
  interface IntentsOf {
    export: ExportIntent;
  }
}

/** Leave records as .xlsx files (S56). */
export const exporting = defineFeature<ExportIntent, ExportAction, Services>({
  id: 'export',
  intents: { export: ({ said }, services, context) => askExport(services, context, said) },
  actions: exportActions,
  presses: { 'export.own': { on: ['notice'], run: (_, __, context) => exportOwn(context) } },
  views: {},
  heeds: /导出|下载|表格?|假勤|考勤|加班|明细|export|excel/u,
  // Lists of registers are sent by who keeps them.
  read: ({ said, isOpen, isColleague }) =>
    isOpen && asksForAnyExport(said) && !exportedIn(said, KINDS, isColleague) ? { kind: 'export', said } : null,
  menu: { 'menu.export': { kind: 'export', said: '' } },
});
