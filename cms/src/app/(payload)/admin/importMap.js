import { Panel as Panel_046aa2311ca65494c88bd41b0445a9b8 } from '../../../publication/Panel.tsx'
import { NoField as NoField_b7e618f33f2a8c3c2c2fa376e51a2a22 } from '../../../collections/NoField.tsx'
import { ToPanel as ToPanel_18c6ae9c770c60c911080fda4e5dc3b9 } from '../../../publication/ToPanel.tsx'
import { FieldFindings as FieldFindings_23675ada66d430dab241bb84cc4f8904 } from '../../../checks/form/FieldFindings.tsx'
import { RowLabel as RowLabel_417f3bb10a0d62278bbb106a350f8abe } from '../../../fields/RowLabel.tsx'
import { ExportLink as ExportLink_d9be29fda64b162bd2b95b7e1842d4ca } from '../../../excel/ExportLink.tsx'
import { RscEntryLexicalCell as RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { RscEntryLexicalField as RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { LexicalDiffComponent as LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { FixedToolbarFeatureClient as FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ParagraphFeatureClient as ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HeadingFeatureClient as HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BoldFeatureClient as BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ItalicFeatureClient as ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnderlineFeatureClient as UnderlineFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { StrikethroughFeatureClient as StrikethroughFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnorderedListFeatureClient as UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { OrderedListFeatureClient as OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { LinkFeatureClient as LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BlockquoteFeatureClient as BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { TableFeatureClient as TableFeatureClient_304d83cbd679d19010e5451eb1262a67 } from '../../../fields/richText/table/client.ts'
import { HorizontalRuleFeatureClient as HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UploadFeatureClient as UploadFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { CleanPasteFeatureClient as CleanPasteFeatureClient_fe8999e2925af587c75c23d52a69ecfb } from '../../../fields/richText/cleanPaste/client.ts'
import { ButtonsByKeyFeatureClient as ButtonsByKeyFeatureClient_969fed966a337a6fc8a18db2bf6867c5 } from '../../../fields/richText/buttonsByKey/client.ts'
import { FileName as FileName_4949a392907952c0aaca68e13e940781 } from '../../../collections/media/FileName.tsx'
import { FirstPassword as FirstPassword_3a8230ce5537a5d30acf629c9d09698b } from '../../../people/FirstPassword.tsx'
import { SpokenLabels as SpokenLabels_c2c4ef58b266e7569ef092db59305c39 } from '../../../brand/SpokenLabels.tsx'
import { Icon as Icon_1bdc8bb31911c8acb62adb13964b633b } from '../../../brand/Icon.tsx'
import { Logo as Logo_c475ab9cb3846d58e5132dde96a07ed4 } from '../../../brand/Logo.tsx'
import { LoginHelp as LoginHelp_84baf4a41eb5eecc6ad8803180dd3fb5 } from '../../../brand/LoginHelp.tsx'
import { CallsLink as CallsLink_439ef8d90c61bfb8c4d7f21a82d9c728 } from '../../../calls/CallsLink.tsx'
import { AuditLink as AuditLink_f62d1353e4fe75edadbbe5e0ef9651d3 } from '../../../contentAudit/AuditLink.tsx'
import { ExcelLink as ExcelLink_0e219fa4b009af6ac41d3276f6587a92 } from '../../../excel/ExcelLink.tsx'
import { SearchLink as SearchLink_e681097978678f1edeade4806322929c } from '../../../search/SearchLink.tsx'
import { RolesLink as RolesLink_ae54637f42ad39d36514eefaee8f6d6d } from '../../../people/RolesLink.tsx'
import { AlarmBanner as AlarmBanner_5ee459b90e0173e92c48f6efe3f5ec47 } from '../../../publication/AlarmBanner.tsx'
import { Desk as Desk_903c86f5edda3897fa1b360f25376480 } from '../../../desk/Desk.tsx'
import { CallsView as CallsView_ea15df4aba704f2d174319e3c5e31142 } from '../../../calls/CallsView.tsx'
import { ExcelView as ExcelView_7f5c1d242c2f1bf7ebc30ce9227ce1e9 } from '../../../excel/ExcelView.tsx'
import { BatchView as BatchView_4e29dba810d1667a18dd2fc97ef04207 } from '../../../excel/BatchView.tsx'
import { AuditView as AuditView_72f9b69c22d489efe4cdf4d722f58c95 } from '../../../contentAudit/AuditView.tsx'
import { PreviewView as PreviewView_69dec305a28e6d7251fa72fe7e38d822 } from '../../../preview/PreviewView.tsx'
import { PutAwayView as PutAwayView_900b4acfa033456b47b91868d35f5f42 } from '../../../putAway/PutAwayView.tsx'
import { ReviewSheetView as ReviewSheetView_96f3daa184fcf64bdd31c8ee49d8d811 } from '../../../reviewSheet/ReviewSheetView.tsx'
import { RolesView as RolesView_994e27f6777a09c4f107832fb808eaa5 } from '../../../people/RolesView.tsx'
import { SearchView as SearchView_673d2f83b26364198bde043e2628f533 } from '../../../search/SearchView.tsx'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "/publication/Panel.tsx#Panel": Panel_046aa2311ca65494c88bd41b0445a9b8,
  "/collections/NoField.tsx#NoField": NoField_b7e618f33f2a8c3c2c2fa376e51a2a22,
  "/publication/ToPanel.tsx#ToPanel": ToPanel_18c6ae9c770c60c911080fda4e5dc3b9,
  "/checks/form/FieldFindings.tsx#FieldFindings": FieldFindings_23675ada66d430dab241bb84cc4f8904,
  "/fields/RowLabel.tsx#RowLabel": RowLabel_417f3bb10a0d62278bbb106a350f8abe,
  "/excel/ExportLink.tsx#ExportLink": ExportLink_d9be29fda64b162bd2b95b7e1842d4ca,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalCell": RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalField": RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#LexicalDiffComponent": LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/client#FixedToolbarFeatureClient": FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ParagraphFeatureClient": ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HeadingFeatureClient": HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BoldFeatureClient": BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ItalicFeatureClient": ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnderlineFeatureClient": UnderlineFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#StrikethroughFeatureClient": StrikethroughFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnorderedListFeatureClient": UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#OrderedListFeatureClient": OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#LinkFeatureClient": LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BlockquoteFeatureClient": BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/fields/richText/table/client.ts#TableFeatureClient": TableFeatureClient_304d83cbd679d19010e5451eb1262a67,
  "@payloadcms/richtext-lexical/client#HorizontalRuleFeatureClient": HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UploadFeatureClient": UploadFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/fields/richText/cleanPaste/client.ts#CleanPasteFeatureClient": CleanPasteFeatureClient_fe8999e2925af587c75c23d52a69ecfb,
  "/fields/richText/buttonsByKey/client.ts#ButtonsByKeyFeatureClient": ButtonsByKeyFeatureClient_969fed966a337a6fc8a18db2bf6867c5,
  "/collections/media/FileName.tsx#FileName": FileName_4949a392907952c0aaca68e13e940781,
  "/people/FirstPassword.tsx#FirstPassword": FirstPassword_3a8230ce5537a5d30acf629c9d09698b,
  "/brand/SpokenLabels.tsx#SpokenLabels": SpokenLabels_c2c4ef58b266e7569ef092db59305c39,
  "/brand/Icon.tsx#Icon": Icon_1bdc8bb31911c8acb62adb13964b633b,
  "/brand/Logo.tsx#Logo": Logo_c475ab9cb3846d58e5132dde96a07ed4,
  "/brand/LoginHelp.tsx#LoginHelp": LoginHelp_84baf4a41eb5eecc6ad8803180dd3fb5,
  "/calls/CallsLink.tsx#CallsLink": CallsLink_439ef8d90c61bfb8c4d7f21a82d9c728,
  "/contentAudit/AuditLink.tsx#AuditLink": AuditLink_f62d1353e4fe75edadbbe5e0ef9651d3,
  "/excel/ExcelLink.tsx#ExcelLink": ExcelLink_0e219fa4b009af6ac41d3276f6587a92,
  "/search/SearchLink.tsx#SearchLink": SearchLink_e681097978678f1edeade4806322929c,
  "/people/RolesLink.tsx#RolesLink": RolesLink_ae54637f42ad39d36514eefaee8f6d6d,
  "/publication/AlarmBanner.tsx#AlarmBanner": AlarmBanner_5ee459b90e0173e92c48f6efe3f5ec47,
  "/desk/Desk.tsx#Desk": Desk_903c86f5edda3897fa1b360f25376480,
  "/calls/CallsView.tsx#CallsView": CallsView_ea15df4aba704f2d174319e3c5e31142,
  "/excel/ExcelView.tsx#ExcelView": ExcelView_7f5c1d242c2f1bf7ebc30ce9227ce1e9,
  "/excel/BatchView.tsx#BatchView": BatchView_4e29dba810d1667a18dd2fc97ef04207,
  "/contentAudit/AuditView.tsx#AuditView": AuditView_72f9b69c22d489efe4cdf4d722f58c95,
  "/preview/PreviewView.tsx#PreviewView": PreviewView_69dec305a28e6d7251fa72fe7e38d822,
  "/putAway/PutAwayView.tsx#PutAwayView": PutAwayView_900b4acfa033456b47b91868d35f5f42,
  "/reviewSheet/ReviewSheetView.tsx#ReviewSheetView": ReviewSheetView_96f3daa184fcf64bdd31c8ee49d8d811,
  "/people/RolesView.tsx#RolesView": RolesView_994e27f6777a09c4f107832fb808eaa5,
  "/search/SearchView.tsx#SearchView": SearchView_673d2f83b26364198bde043e2628f533,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
