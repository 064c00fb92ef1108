export type Tool = 'office' | 'clock' | 'faults' | 'traffic' | 'source';
