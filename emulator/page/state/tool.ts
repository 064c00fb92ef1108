export type Tool = 'clock' | 'faults' | 'traffic' | 'source';
