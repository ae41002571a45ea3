import { useCommand } from '../../lib/queries.ts';

export const useStartDemonstration = () => useCommand('devices.startDemonstration');
/** A question that one asks by a button: the answer is kept by the screen. */
export const useProbeCentral = () => useCommand('devices.probeCentral');
export const useEnrol = () => useCommand('devices.enrol');
export const useOpenStore = () => useCommand('devices.unlock');
