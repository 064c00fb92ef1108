import { openStore } from '../src/store/store.ts';
import { rmSync } from 'node:fs';
rmSync('/tmp/st/d',{recursive:true,force:true});
let t=performance.now();
const tick=(l:string)=>{const n=performance.now();console.log(l,(n-t).toFixed(2));t=n};
const s = await openStore({url:'file:/tmp/st/d/x.db', projectRoot:'/work/main', clock:{now:()=>Date.now() as any}});
tick('open');
console.log(s.migrated);
await s.reads.substitutes('everyone', Date.now() as any); tick('first prisma');
await s.reads.substitutes('everyone', Date.now() as any); tick('second prisma');
await s.reads.org(); tick('org');
const out = await s.commit({plan:{writes:[{table:'mark',insert:{key:'a',value:'b'}}],audit:[{actorId:'system',act:'x',subject:'y'}],effects:[{show:{view:'notice',subject:'s1'},place:'person:per_1'}]},inboxKeys:['e1'],cause:'e1'});
tick('commit '+out);
console.log(s.outbox.due(Date.now() as any,10), s.health(), s.verifyAudit());
try { await openStore({url:'file:/tmp/st/d/x.db', projectRoot:'/work/main', clock:{now:()=>Date.now() as any}}) } catch(e){console.log(String(e))}
await s.close(); tick('close');
const s2 = await openStore({url:'file:/tmp/st/d/x.db', projectRoot:'/work/main', clock:{now:()=>Date.now() as any}}); tick('reopen'); console.log(s2.migrated); await s2.close();
