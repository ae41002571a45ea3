import { useCommand } from '../../lib/queries.ts';

export const useStartDemonstration = () => useCommand('devices.startDemonstration');
/** A question that one asks by a button: the answer is kept by the screen. */
export const useProbeCentral = () => useCommand('devices.probeCentral');
export const useEnrol = () => useCommand('devices.enrol');
/** Asks to be enrolled without a code. */
export const useAsk = () => useCommand('devices.ask');
export const useLook = () => useCommand('devices.look');
export const useWithdraw = () => useCommand('devices.withdraw');
export const useOpenByCode = () => useCommand('devices.openByCode');
export const useStartOver = () => useCommand('devices.startOver');
export const useOpenStore = () => useCommand('devices.unlock');
