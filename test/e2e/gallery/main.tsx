import '../../../renderer/lib/trusted-types.ts';
import '../../../renderer/lib/zod-without-eval.ts';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from '../../../renderer/app/App.tsx';
import { replaceBridge } from '../../../renderer/lib/bridge.ts';
import '../../../renderer/ui/base.css';
import { fakeBridge } from './fake-bridge.ts';
import { galleryFeatures } from './screens.tsx';

const asked = new URLSearchParams(location.search);
localStorage.setItem(
  'guichet.preferences',
  JSON.stringify({ language: asked.get('langue') ?? 'fr', theme: asked.get('theme') ?? 'light' }),
);
replaceBridge(fakeBridge(asked));

const root = document.getElementById('root');
if (root)
  createRoot(root).render(
    <StrictMode>
      <App features={galleryFeatures(asked.get('ecran') ?? 'accueil')} />
    </StrictMode>,
  );
