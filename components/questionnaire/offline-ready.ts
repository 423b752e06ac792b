/** Whether questions can be answered without a connection: the worker that draws them then has this page in its care. */
export const offlineReady = (): boolean => 'serviceWorker' in navigator && Boolean(navigator.serviceWorker.controller)
