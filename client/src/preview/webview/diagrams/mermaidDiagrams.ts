import { createDiagramDrawer } from './createDiagramDrawer.ts';

window.archdocsDiagrams = createDiagramDrawer();
