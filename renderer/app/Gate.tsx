import { RouterProvider } from '@tanstack/react-router';
import { useMemo, type ComponentType } from 'react';
import type { DeviceStatus } from '../../shared/domain/devices/index.ts';
import type { Feature, Gates } from '../lib/feature.ts';
import { useQueryOf } from '../lib/queries.ts';
import { Answer } from '../ui/index.ts';
import { GateFrame } from './GateFrame.tsx';
import { LockScreen } from './LockScreen.tsx';
import { createAppRouter } from './router.tsx';

/** Which screen stands before the frame; none where agents may sign in. */
const GATES: Readonly<Record<DeviceStatus['state'], keyof Gates | undefined>> = {
  new: 'setUp',
  pending: 'pending',
  locked: 'openStore',
  broken: 'broken',
  shut: 'shut',
  erased: 'erased',
  ready: undefined,
};

/** Shows what the counter's state allows: a gate, sign-in, or the frame (maybe locked). */
export function Gate({ features }: { readonly features: readonly Feature[] }) {
  const device = useQueryOf('devices.status', {});
  return (
    <Answer of={device} loading={<GateFrame />}>
      {(status) => {
        const gate = GATES[status.state];
        return gate ? <GateScreen features={features} gate={gate} /> : <SignedGate features={features} />;
      }}
    </Answer>
  );
}

function SignedGate({ features }: { readonly features: readonly Feature[] }) {
  const session = useQueryOf('agents.current', {});
  return (
    <Answer of={session} loading={<GateFrame />}>
      {(current) => {
        if (current === null) return <GateScreen features={features} gate="signIn" />;
        return (
          <>
            {/* another agent gets a frame of their own: nothing of the last one's screens is left */}
            <Counter key={current.agent.id} features={features} />
            {current.locked && <LockScreen session={current} />}
          </>
        );
      }}
    </Answer>
  );
}

function Counter({ features }: { readonly features: readonly Feature[] }) {
  const router = useMemo(() => createAppRouter(features), [features]);
  return <RouterProvider router={router} />;
}

function GateScreen({
  features,
  gate,
}: {
  readonly features: readonly Feature[];
  readonly gate: keyof Gates;
}) {
  const Screen: ComponentType | undefined = features.find((feature) => feature.gates?.[gate])?.gates?.[gate];
  return <GateFrame>{Screen && <Screen />}</GateFrame>;
}
